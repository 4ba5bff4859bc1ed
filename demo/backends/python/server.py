"""A token endpoint with Python's standard library alone. It holds the API key; nothing else may."""

import json
import os
import re
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.error import HTTPError, URLError
from urllib.parse import parse_qs, urlsplit
from urllib.request import HTTPRedirectHandler, Request, build_opener

API_KEY = os.environ["NANOSTREAM_API_KEY"]
STREAM = os.environ["STREAM_NAME"]
# Your page's own origin, as viewers see it in the address bar.
ORIGIN = os.environ["ORIGIN"]
TOKEN_API = os.environ.get("NANOSTREAM_TOKEN_API", "https://token.nanostream.cloud") + "/api/v1/splay"
LIFE = int(os.environ.get("TOKEN_LIFE", "300"))


class NoRedirect(HTTPRedirectHandler):
    """The key would go along."""

    def redirect_request(self, *_):
        return None


NANOSTREAM = build_opener(NoRedirect)


def viewer_of(headers):
    """Stands for your sign-in. Anybody can write such a cookie: your own session belongs here."""
    found = re.search(r"(?:^|;\s*)viewer=(\w{1,40})(?:;|$)", headers.get("Cookie", ""), re.ASCII)
    return found and found[1]


def is_own_page(headers):
    """Whether a page of yours asks: other sites can send your viewers' cookies along."""
    if headers.get("Origin"):
        return headers["Origin"] == ORIGIN
    word = headers.get("Sec-Fetch-Site") or headers.get("X-Secure-H5live-Player")
    return word == "same-origin"


def make_token(viewer):
    """nanoStream's answer as it is: the player reads it."""
    body = {"streams": [STREAM], "user": viewer, "exp": int(time.time()) + LIFE}
    host = urlsplit(ORIGIN).hostname
    # A token for your own machine is bound to no domain. With the viewer's IPv4 address at hand, add "ip".
    if host not in ("localhost", "127.0.0.1"):
        body["domain"] = host
    headers = {"Content-Type": "application/json", "X-Bintu-Apikey": API_KEY}
    request = Request(TOKEN_API, json.dumps(body).encode(), headers)
    with NANOSTREAM.open(request, timeout=8) as answer:
        return answer.read(65_536)


class Endpoint(BaseHTTPRequestHandler):
    """Answers GET /playback-token."""

    timeout = 10

    def do_GET(self):
        address = urlsplit(self.path)
        if address.path != "/playback-token":
            return self.answer(404)
        if not is_own_page(self.headers):
            return self.answer(403)
        viewer = viewer_of(self.headers)
        if not viewer:
            return self.answer(401)
        if parse_qs(address.query).get("stream") != [STREAM]:
            return self.answer(403)
        try:
            return self.answer(200, make_token(viewer))
        except HTTPError as error:
            # Its text is not for the log: nobody knows what it holds.
            self.log_error("nanoStream answered %d", error.code)
            return self.answer(503 if error.code == 429 or error.code >= 500 else 502)
        except (URLError, OSError) as error:
            self.log_error("nanoStream was not reached: %s", type(error).__name__)
            return self.answer(503)

    def answer(self, status, body=b""):
        self.send_response(status)
        self.send_header("Cache-Control", "no-store")
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


if __name__ == "__main__":
    PORT = int(os.environ.get("PORT", "3000"))
    server = ThreadingHTTPServer(("127.0.0.1", PORT), Endpoint)
    print(f"Listening on port {PORT}", flush=True)
    server.serve_forever()
