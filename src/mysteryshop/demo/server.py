"""The demo shop, served on loopback for as long as one needs it."""

from __future__ import annotations

import socket
import socketserver
from collections.abc import Callable
from datetime import datetime
from threading import Lock, Thread
from types import TracebackType
from typing import Any, Self
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

from mysteryshop.demo.edition import Edition
from mysteryshop.demo.shop.app import make_app
from mysteryshop.demo.shop.calendar import now_here
from mysteryshop.demo.shop.frame import Ledger

HOST = "127.0.0.1"
_POLL_SECONDS = 0.05


class _Handler(WSGIRequestHandler):
    """One request, and no line about it on the terminal."""

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002 - the base class calls it so
        """Say nothing."""


class _Server(socketserver.ThreadingMixIn, WSGIServer):
    """A thread a request; on closing, every open connection is hung up and every thread waited for.

    Browsers open connections ahead of need and say nothing on them. Their threads would wait for ever.
    """

    daemon_threads = False
    block_on_close = True
    request_queue_size = 128

    def __init__(self, port: int) -> None:
        self._open: set[socket.socket] = set()
        self._lock = Lock()
        super().__init__((HOST, port), _Handler)

    def server_bind(self) -> None:
        """Bind without asking a name server who we are, as the base class would."""
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = HOST, self.server_address[1]
        self.setup_environ()

    def process_request(self, request: Any, client_address: Any) -> None:
        """Know the connection before its thread starts, so that none is missed on closing."""
        with self._lock:
            self._open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        """Forget the connection when it ends."""
        with self._lock:
            self._open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """Say nothing: a customer who hangs up halfway is no fault. The shop's own faults are printed by Bottle."""

    def server_close(self) -> None:
        """Hang up on everybody, then wait for the threads."""
        with self._lock:
            waiting = tuple(self._open)
        for connection in waiting:
            _hang_up(connection)
        super().server_close()


def _hang_up(connection: socket.socket) -> None:
    try:
        connection.shutdown(socket.SHUT_RDWR)
    except OSError:
        return  # the other side was quicker


class DemoShop:
    """The demo shop as a context manager: `with DemoShop(Edition.AFTER) as shop: …shop.url…`.

    port 0 takes a free one. clock: the shop's own time, for tests. Nothing is left running afterwards.
    """

    def __init__(self, edition: Edition, port: int = 0, *, clock: Callable[[], datetime] = now_here) -> None:
        self.edition = Edition(edition)
        self._port = port
        self._clock = clock
        self._ledger = Ledger()
        self._server: _Server | None = None
        self._thread: Thread | None = None

    @property
    def url(self) -> str:
        """Where the shop stands, without a slash at the end."""
        port = self._server.server_port if self._server else self._port
        return f"http://{HOST}:{port}"

    @property
    def orders(self) -> int:
        """Requests to place an order since it was made."""
        return self._ledger.orders

    @property
    def messages(self) -> int:
        """Messages since it was made: contact form, newsletter, back-in-stock notes."""
        return self._ledger.messages

    def start(self) -> Self:
        """Open the shop; open already, nothing happens. Raises OSError when the port is taken."""
        if self._server is None:
            server = _Server(self._port)
            server.set_app(make_app(self.edition, self._ledger, self._clock))
            self._server = server
            self._thread = Thread(target=server.serve_forever, args=(_POLL_SECONDS,), name="demo-shop", daemon=True)
            self._thread.start()
        return self

    def stop(self) -> None:
        """Close the shop and wait until nothing of it runs; closed already, nothing happens."""
        server, thread = self._server, self._thread
        self._server = self._thread = None
        if server is not None:
            server.shutdown()
            server.server_close()
        if thread is not None:
            thread.join()

    def __enter__(self) -> Self:
        return self.start()

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.stop()
