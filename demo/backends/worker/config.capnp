# The Worker on your own machine, in Cloudflare's runtime, with the settings of the environment.
using Workerd = import "/workerd/workerd.capnp";

const config :Workerd.Config = (
  services = [
    (name = "main", worker = .worker),
    # The local cloud is on this machine, too.
    (name = "internet", network = (allow = ["public", "local"], tlsOptions = (trustBrowserCas = true))),
  ],
  sockets = [(
    name = "http",
    service = "main",
    # Cloudflare tells the address of who is connected in this header. Here that is this machine.
    http = (injectRequestHeaders = [(name = "CF-Connecting-IP", value = "127.0.0.1")]),
  )],
);

const worker :Workerd.Worker = (
  modules = [(name = "worker.js", esModule = embed "dist/worker.js")],
  compatibilityDate = "2026-01-01",
  bindings = [
    (name = "NANOSTREAM_API_KEY", fromEnvironment = "NANOSTREAM_API_KEY"),
    (name = "NANOSTREAM_TOKEN_API", fromEnvironment = "NANOSTREAM_TOKEN_API"),
    (name = "ORIGIN", fromEnvironment = "ORIGIN"),
    (name = "STREAM_NAME", fromEnvironment = "STREAM_NAME"),
    (name = "TOKEN_LIFE", fromEnvironment = "TOKEN_LIFE"),
    (name = "RTMP_URL", fromEnvironment = "RTMP_URL"),
    (name = "WEBSOCKET_URL", fromEnvironment = "WEBSOCKET_URL"),
    (name = "PLAYER_SRC", fromEnvironment = "PLAYER_SRC"),
    (name = "PLAYER_INTEGRITY", fromEnvironment = "PLAYER_INTEGRITY"),
  ],
);
