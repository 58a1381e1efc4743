"""Small shops for tests: loopback only, a free port, every request remembered, nothing left running."""

from __future__ import annotations

import contextlib
import socket
import ssl
import threading
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Self

HOST = "127.0.0.1"
LANDMARKS = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title>{head}</head><body>{body}'


def html(body: str, *, title: str = "Tin & Thistle", head: str = "") -> str:
    """A whole page."""
    return LANDMARKS.format(title=title, head=head, body=body)


@dataclass(frozen=True)
class Asked:
    """One request that reached the server. path: with its query. at: seconds on the monotonic clock."""

    method: str
    path: str
    headers: Mapping[str, str]
    body: bytes
    at: float

    @property
    def words(self) -> str:
        """`POST /place-order`, without the query."""
        return f"{self.method} {self.path.split('?')[0]}"


@dataclass(frozen=True)
class Reply:
    """What the server answers. after: seconds that it lets pass first (cut short when the site closes)."""

    body: str | bytes = ""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    kind: str = "text/html; charset=utf-8"
    after: float = 0.0


Answer = str | Reply | Callable[[Asked], "str | Reply"]
NOT_HERE = Reply(html("<main><h1>Page not found</h1><p>We have no such page.</p></main>", title="Not found"), 404)


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    block_on_close = True
    request_queue_size = 128

    def __init__(self, site: FixtureSite, tls: ssl.SSLContext | None) -> None:
        self.site, self.tls = site, tls
        self.open: set[socket.socket] = set()
        self.guard = threading.Lock()
        super().__init__((HOST, 0), _Handler)

    def server_bind(self) -> None:
        # The base class would ask a name server who we are.
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = HOST, self.server_address[1]

    def process_request(self, request: Any, client_address: Any) -> None:
        with self.guard:
            self.open.add(request)
        super().process_request(request, client_address)

    def finish_request(self, request: Any, client_address: Any) -> None:
        if self.tls:
            # The handshake belongs to the request's thread: a client that refuses it must not stop the server.
            request = self.tls.wrap_socket(request, server_side=True)
            with self.guard:
                self.open.add(request)
        super().finish_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self.guard:
            self.open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up is no fault."""

    def server_close(self) -> None:
        with self.guard:
            waiting = tuple(self.open)
        for connection in waiting:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        super().server_close()
        for connection in waiting:
            connection.close()


class _Handler(BaseHTTPRequestHandler):
    server: _Server
    protocol_version = "HTTP/1.1"

    def log_message(self, *_said: Any) -> None:
        """Say nothing."""

    def _answer(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        reply = self.server.site.reply_to(Asked(self.command, self.path, dict(self.headers), body, time.monotonic()))
        content = reply.body.encode() if isinstance(reply.body, str) else reply.body
        self.send_response(reply.status)
        for name, value in {"Content-Type": reply.kind, "Content-Length": str(len(content)), **reply.headers}.items():
            self.send_header(name, value)
        self.end_headers()
        if self.command != "HEAD":
            self.wfile.write(content)

    do_GET = do_POST = do_HEAD = do_PUT = do_DELETE = do_OPTIONS = _answer  # noqa: N815 - the base class asks for these


class FixtureSite:
    """A shop made of answers by path: `with FixtureSite({"/": html("…")}) as site: …site.url…`."""

    def __init__(self, pages: Mapping[str, Answer], *, tls: ssl.SSLContext | None = None) -> None:
        self.pages = dict(pages)
        self.log: list[Asked] = []
        self._closing = threading.Event()
        self._server = _Server(self, tls)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self.scheme = "https" if tls else "http"

    @property
    def port(self) -> int:
        """Where it listens."""
        return self._server.server_port

    @property
    def url(self) -> str:
        """Its address, without a slash at the end."""
        return f"{self.scheme}://{HOST}:{self.port}"

    def reply_to(self, asked: Asked) -> Reply:
        """What this request gets; it is remembered first."""
        self.log.append(asked)
        answer = self.pages.get(asked.path) or self.pages.get(asked.path.split("?")[0]) or NOT_HERE
        said = answer(asked) if callable(answer) else answer
        reply = said if isinstance(said, Reply) else Reply(said)
        if reply.after:
            self._closing.wait(reply.after)
        return reply

    def asked_for(self, path: str, method: str = "") -> list[Asked]:
        """The requests for a path (without its query) that reached the server."""
        return [a for a in self.log if a.path.split("?")[0] == path and method in ("", a.method)]

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()


class RawServer:
    """A server that speaks no HTTP: it sends these bytes to whoever connects; None sends nothing and holds on."""

    def __init__(self, says: bytes | None) -> None:
        self._says = says
        self._socket = socket.create_server((HOST, 0))
        self._held: list[socket.socket] = []
        self._thread = threading.Thread(target=self._serve, daemon=True)
        self.url = f"http://{HOST}:{self._socket.getsockname()[1]}"

    def _serve(self) -> None:
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self._held.append(connection)
            if self._says is not None:
                with contextlib.suppress(OSError):
                    connection.recv(65536)
                    connection.sendall(self._says)
                    connection.shutdown(socket.SHUT_WR)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        with contextlib.suppress(OSError):
            self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        for connection in self._held:
            connection.close()
        self._thread.join()


def refused_url() -> str:
    """An address of this machine at which nothing listens."""
    with socket.create_server((HOST, 0)) as taken:
        port = taken.getsockname()[1]
    return f"http://{HOST}:{port}"
