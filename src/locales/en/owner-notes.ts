import type { DocumentedCode } from '../../nanoplayer/index.js';
import type { H5LiveErrorCode } from '../../token/index.js';
import type { OwnFindingCode } from './findings.js';

/** What a page’s owner is told of findings and failures: what to change, and where. */
export const ownerNotes = {
  finding: {
    'token-missing': 'No token is given. Create one for this stream, and set it as "token".',
    'token-expired':
      'The token has expired. Create a new one; for pages that stay, fetch one just before playback.',
    'token-not-yet-valid':
      'The token begins later ("nbf"). Create one that is valid now if that is not meant.',
    'token-never-valid':
      'The token expires before it begins. Create a new one whose "exp" lies after its "nbf".',
    'stream-mismatch':
      'The token opens {value}. Create one whose "streams" names this stream, or correct "stream-name".',
    'group-mismatch': 'The token opens the stream group {value}. Create one for this group.',
    'domain-mismatch':
      'The token is bound to the domain {value}, but this page is on {page}. Create one for {page}.',
    'domain-in-frame':
      'The token is bound to {value}, the page around this frame. Bind it to the frame’s own host, {page}.',
    'domain-subdomain':
      'The token is bound to {value}. Whether that admits its subdomains is not documented; name {page}.',
    'referrer-withheld':
      'The token is bound to {value}, but the Referrer-Policy of this page hides it. Use "strict-origin".',
    'expiry-missing':
      'The options of the token say that it expires, but "expires" is empty. Hand over all four values.',
    'expiry-not-signed':
      'An expiry is given that the options do not name: the server may ignore it, or refuse the token.',
    'expiry-in-milliseconds':
      'The expiry looks like milliseconds. Tokens count in seconds: divide it by 1000.',
    'clock-fast': 'This device’s clock is {minutes} min fast. The times shown here are corrected by that.',
    'clock-slow': 'This device’s clock is {minutes} min slow. The times shown here are corrected by that.',
    'other-version':
      'This page has loaded the player {own} and also {other}. A tag belongs to the one that came first: load one only.',
    'token-expiring': 'The token expires soon. Renew it before it does.',
    'ip-bound':
      'The token is bound to an IPv4 address. Viewers whose address changes, or who come by IPv6, are refused.',
    'organisation-wide':
      'The token opens all streams of your organisation to everybody who sees this page. Bind it to a stream.',
    'no-expiry': 'The token never expires. Give it an expiry of minutes to hours.',
    'lifetime-over-24h':
      'The token is valid for more than a day. Five minutes to 24 hours are good practice.',
    'no-restriction':
      'The token is bound to neither a domain nor an IP address: a copy of it works anywhere.',
    'unrecognised-claim': 'The claim {value} is not known here. What it restricts is not shown.',
    'boolean-attribute-false':
      'The attribute {name}="{value}" switches on: a boolean attribute is off only where it is left out. Remove it.',
    'property-lost':
      'The property {name} did not arrive: what a server writes into a tag is text. Set it as a property; in React by the component of "secure-h5live-player/react".',
  } satisfies Record<OwnFindingCode, string>,
  /** What a code means, and what to do about it. */
  ownerError: {
    1001: 'The player got no RTMP address. Set "rtmp-url", or leave all addresses to nanoStream Cloud.',
    1002: 'The player got no server. Set "websocket-url", or leave all addresses to nanoStream Cloud.',
    1003: 'A script called play() before the set-up was done; it had no effect. Wait for "Ready".',
    1004: 'A script called pause() while nothing played; it had no effect. Nothing needs to be mended.',
    1005: 'The browser starts nothing by itself here. Set "muted", or let the viewer press play.',
    1006: 'The buffer limits in "config" are incomplete, and were not used. Give all five, or none.',
    1007: 'The device took over, as for a call, a lock or another tab. Start again when the page is visible.',
    1008: 'An iPhone or iPad could not play on, not even by starting over. Look at the encoder’s settings.',
    1009: 'The page was in the background as it loaded, where browsers start nothing. Start when it is visible.',
    1010: 'A switch named an entry that there is not, and was not made. Count "entries" from 0.',
    2001: 'The server offers no stream of this name. Start the encoder, or correct "stream-name".',
    2002: 'The picture stopped coming. Look at the encoder and its uplink, then at the viewer’s network.',
    2003: 'The stream is announced, but hardly anything comes. Check what the encoder sends.',
    2004: 'The encoder stopped. If it did not: player 5 says the same where a token is refused; check the token.',
    2011: 'A piece of metadata is numbered wrongly. The picture goes on; mend the sender of the metadata.',
    2012: 'A piece of metadata cannot be parsed. The picture goes on; send complete JSON.',
    2013: 'Metadata came without their first piece. The picture goes on; mend the sender of the metadata.',
    2014: 'Metadata began anew amid others. The picture goes on; send one after the other.',
    3001: 'The browser gave up fetching, as when another script touches the video. Leave the video alone.',
    3002: 'Parts of the stream did not get through. Look at the network between viewer and server.',
    3003: 'The browser could not decode the stream, not even by starting over. Look at the encoder’s settings.',
    3004: 'The browser has no decoder for this codec. Have the encoder send H.264 and AAC.',
    3005: 'An iPhone or iPad could not decode the picture over HLS. Look at the encoder’s settings.',
    3100: 'The browser closed its media source, mostly over damaged media. Look at the encoder’s settings.',
    3101: 'The HLS buffer ran into an error. Lower the bitrate or the keyframe interval in the encoder.',
    3102: 'The HLS buffer outgrew its limit. Look for jumps in the timestamps that the encoder sends.',
    3200: 'The browser gives no reason. Try another one; if that fails too, look at the encoder’s settings.',
    4001: 'The server did not answer in time. Check "websocket-url", and firewalls that stop WebSockets.',
    4002: 'The browser opened no connection. Check "websocket-url" and the page’s CSP ("connect-src").',
    4003: 'The player gave up connecting. Look at the network and the server, and at the token.',
    4004: 'The values of "reconnect" in "config" were not used. Correct them, or leave them out.',
    4005: 'The encoder stopped sending the stream. Start it again.',
    4006: 'A switch took too long, and was not made. Check that the new stream is live.',
    4101: 'The server shut the connection, as for a restart. If that lasts, ask the server’s operator.',
    4102: 'The server saw the WebSocket protocol broken. Look for proxies, and check "websocket-url".',
    4103: 'The server does not take this kind of data. Check that "websocket-url" leads to H5Live.',
    4104: 'The server closed with a code that means nothing yet. Ask the server’s operator.',
    4105: 'The server closed without giving a code. Look for proxies that end long connections.',
    4106: 'The server was not reached, or refused by HTTP status. Check "websocket-url", token and network.',
    4107: 'Data were garbled on the way. Look for proxies that change what they pass on.',
    4108: 'The server closed by a rule that it does not name. Check the token, or ask the server’s operator.',
    4109: 'A message was larger than the server takes. Check that "websocket-url" leads to H5Live.',
    4110: 'The server lacks a WebSocket extension. Look for proxies that remove headers.',
    4111: 'The server had a fault of its own. If that lasts, ask the server’s operator.',
    4115: 'No encrypted connection came about. Check the certificate, and the host in "websocket-url".',
    4400: 'The server did not understand the request. Check "stream-name", "rtmp-url" and "config".',
    4403: 'The server let nobody in with this token, or without one. Create one for this stream and page.',
    4500: 'The server failed as it took the viewer in. If that lasts, ask the server’s operator.',
    4503: 'The server takes no viewers at present. If that lasts, ask the server’s operator.',
    4900: 'The service that checks tokens failed. Ask the server’s operator.',
    4901: 'The token is damaged, or made for another stream, domain or address. Create one for this page.',
    4903: 'The token is too old, or lacks a value. Create one just before playback, and pass all of it.',
    4904: 'The server finds no service to check tokens. Check "websocket-url", or ask its operator.',
    5001: 'The set-up broke off; the message says where. Check "config" and the handlers in it.',
    5002: 'The browser is too old for the player. Point viewers to a current one.',
    5003: 'The browser lacks the way of playing that "config" insists on. Leave the choice to the player.',
    5004: 'The player cannot use its source. Check "stream-name", "group-id", "entries" and "config".',
    5005: 'The RTMP part has gaps. Set "stream-name", and "rtmp-url" if you run the server.',
    5006: 'Nothing plays from these servers without a token. Set "token" or "token-endpoint".',
    5007: 'There is no WebSocket address. Set "websocket-url", or leave all to nanoStream Cloud.',
    5008: 'There is no HLS address, which iPhones need. Set "hls-url", or leave all to nanoStream Cloud.',
    5009: 'Metadata are switched on, but no server brings them. Set "websocket-url".',
    5010: 'The player found no place in the page. Look for scripts that change the element’s content.',
    5101: 'nanoStream Cloud shows nothing live for this id. Start the encoder, or check "group-id".',
    5102: 'No id was given to look up. Set "group-id".',
    5103: 'nanoStream Cloud gave no stream for the id. Check "group-id", token and network; see the message.',
    5201: '"metrics" is missing in "config". Give an object, or do not use metrics.',
    5202: '"metrics" in "config" has the wrong type. Give an object.',
    5203: '"metrics" in "config" holds nothing. Fill it, or leave it out.',
    5204: 'A custom field in "metrics" has no number. Name them "customField1" to "customField10".',
    5205: 'A custom field in "metrics" has a malformed number. Name them "customField1" to "customField10".',
    5206: 'A custom field in "metrics" has a number above 10 or below 1. Use one from 1 to 10.',
    5207: '"metrics" in "config" holds a name or value that does not belong there. Remove it.',
    5208: '"metrics" in "config" lacks the account. Set "accountId" and "accountKey".',
    'stream-name-missing': 'No stream is named. Set "stream-name".',
    'stream-name-invalid':
      '"stream-name" holds white space or control characters, or is too long. Copy it anew.',
    'group-id-invalid': '"group-id" cannot be the id of a stream group. Copy it anew from nanoStream Cloud.',
    'entries-invalid': '"entries" is no list of streams. Give an array in which each entry names one.',
    'config-invalid': '"config" is not usable. Give an object as nanoStream documents it for setup().',
    'server-address-invalid':
      "A server's address is wrong. The message says which attribute it is, and how it should begin.",
    'player-address-invalid': '"player-src" is no http: or https: address. Correct it, or leave it out.',
    'player-address-not-allowed':
      '"player-src" is not allowed: another origin. Use "integrity", or allowPlayerScript() as the message says.',
    'player-unavailable': 'The player script did not load. Check "player-src" and the CSP ("script-src").',
    'player-failed': 'The player refused its set-up; the message says why. Check "config".',
    'token-endpoint-invalid': '"token-endpoint" is no http: or https: address. Correct it.',
    'token-endpoint-unreachable':
      'The token endpoint failed or kept silent. Check that it runs, and its CORS.',
    'token-endpoint-refused': 'The token endpoint refused. Sign the viewer in, or see your backend’s log.',
    'token-endpoint-answer': 'The token endpoint’s answer holds no token. Mend your backend.',
    'token-provider-failed': '"tokenProvider" threw, or gave no token. Mend the function in your page.',
    'token-not-better': 'A renewal brought no better token. Have your backend make a new one, uncached.',
    'captions-invalid':
      '"captions" takes pairs of languages such as "en-de en-en", "captions-server" a host. Correct it.',
    'captions-need-jwt': 'Captions need a JWT, and this token is none. Create a V3 token for this stream.',
    'captions-unavailable':
      'The script for captions did not load. Check "captions-src" and the CSP ("script-src").',
    'captions-refused':
      'The captions were refused. Check that the stream has them in this language, the token, and the CSP.',
    'component-unavailable':
      'A file of the player did not load. Upload all files of one release, or reload after a deployment.',
    'component-outdated':
      'A file of the player is of another version. Upload all files of one release, and reload the page.',
    'metrics-invalid':
      'No metrics are sent. Set "metrics-account-id", the property "metricsAccountKey", and known fields only.',
    'connection-stalled':
      'The server sends nothing more, though it is connected. Look at the network and the ingest.',
    'retries-used-up': 'No try to connect again succeeded. Look at the network and the server.',
  } satisfies Record<DocumentedCode | H5LiveErrorCode, string>,
  /** Of a refused token that, by what it says, opens this stream on this page. */
  notGenuine:
    'By what the token says, it opens this stream here: it may be changed, made with another key, or revoked. Run "npx secure-h5live-player token verify".',
  /** Of a vendor code about which nothing is known; `{code}` is its number. */
  ownerErrorOther: 'Code {code} is not documented. Try a newer "player-src", or ask nanoStream’s support.',
  /** After the failures that a refused token may hide behind: which server was asked. */
  connectsTo: 'The player connects to {server}.',
  /** … and which host it sees the page as. */
  pageHost: 'A token bound to a domain, or a Referer rule of the stream, has to name {page}.',
};
