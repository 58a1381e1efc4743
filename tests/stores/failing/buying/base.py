"""What every pair here is made of: its records, and a server that ends cleanly."""

from __future__ import annotations

import socket
import threading
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from socketserver import ThreadingMixIn
from types import TracebackType
from typing import Any, Literal, Protocol, Self
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

Side = Literal["good", "bad"]


@dataclass(frozen=True, slots=True)
class Truth:
    """What a right judgement must say of one side of a pair. verdict: the catalogue's word, such as `pass`."""

    scenario: str
    side: Side
    check: str
    verdict: str


@dataclass(frozen=True, slots=True)
class Pair:
    """One shop twice: as it meets a failure well, and as it meets it badly."""

    scenario: str
    title: str
    good: Callable[[], RunningShop]
    bad: Callable[[], RunningShop]
    truths: tuple[Truth, ...]


class Front(Protocol):
    """One run of one side of a shop. closing: set when it shuts, so that nothing goes on waiting."""

    app: Any
    orders: int
    closing: threading.Event


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_said: Any) -> None:
        return


class _Server(ThreadingMixIn, WSGIServer):
    """Serves each request in a thread and, unlike its bases, can end while browsers hold connections open."""

    daemon_threads = False
    block_on_close = True

    def __init__(self, *args: Any, **more: Any) -> None:
        self.open: set[socket.socket] = set()
        super().__init__(*args, **more)

    def process_request(self, request: Any, client_address: Any) -> None:
        self.open.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        self.open.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up in the middle is no news."""

    def drop_all(self) -> None:
        for one in tuple(self.open):
            try:
                one.shutdown(socket.SHUT_RDWR)
            except OSError:  # it has just ended by itself
                continue


class RunningShop:
    """A shop that is open inside a `with`; url and orders can be read there, orders afterwards too."""

    def __init__(self, front: Front, port: int = 0) -> None:
        self._front = front
        self._port = port
        self._server: _Server | None = None
        self._thread: threading.Thread | None = None

    @property
    def url(self) -> str:
        """Where the shop is, without a slash at the end."""
        assert self._server, "the shop is not open"
        return f"http://127.0.0.1:{self._server.server_port}"

    @property
    def orders(self) -> int:
        """How many orders it has taken."""
        return self._front.orders

    def __enter__(self) -> Self:
        front = self._front.app
        self._server = make_server("127.0.0.1", self._port, front, server_class=_Server, handler_class=_Quiet)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True)
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        assert self._server
        assert self._thread
        self._front.closing.set()
        self._server.shutdown()
        self._server.drop_all()
        self._server.server_close()
        self._thread.join()


def pair(scenario: str, title: str, front: Callable[[Side], Front], truths: Mapping[Side, Mapping[str, str]]) -> Pair:
    """A pair of both sides of one shop. truths: the verdict of each check, by side."""
    return Pair(
        scenario,
        title,
        lambda: RunningShop(front("good")),
        lambda: RunningShop(front("bad")),
        tuple(
            Truth(scenario, side, check, verdict) for side, told in truths.items() for check, verdict in told.items()
        ),
    )
