/** Where the local edge plays from; which of its two sockets depends on the token, as with nanoStream Cloud. */
export function localServers(isSecured: boolean): {
  readonly rtmpUrl: string;
  readonly websocketUrl: string;
} {
  return {
    rtmpUrl: `rtmp://localhost/${isSecured ? 'splay' : 'play'}`,
    websocketUrl: `ws://${location.host}/h5live/${isSecured ? 'authstream' : 'stream'}`,
  };
}
