"""Small shops that fail well or badly: the records that describe a pair, and the server that opens one shop."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from socketserver import ThreadingMixIn
from types import TracebackType
from typing import Any, Literal, Self
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer

HOST = "127.0.0.1"
Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]
Edition = Literal["good", "bad"]


@dataclass(frozen=True, slots=True)
class Truth:
    """What a right judgement says: this check, on the view that the scenario makes of this edition.

    verdict: pass, partial or fail.
    """

    scenario: str
    edition: Edition
    check: str
    verdict: str


def truths(scenario: str, edition: Edition, **verdicts: str) -> tuple[Truth, ...]:
    """Truths of one edition; the checks' names are written with underscores, the main check first."""
    return tuple(Truth(scenario, edition, name.replace("_", "-"), verdict) for name, verdict in verdicts.items())


@dataclass(slots=True)
class Orders:
    """How many orders one run of a shop has taken."""

    count: int = 0
    guard: threading.Lock = field(default_factory=threading.Lock)

    def take(self) -> int:
        """The number of a new order, counted from one."""
        with self.guard:
            self.count += 1
            return self.count


@dataclass(frozen=True, slots=True)
class Opening:
    """What a shop is given when it opens. beside: the address of the other firm's server, or ""."""

    orders: Orders
    beside: str = ""


Make = Callable[[Opening], Application]


class _Quiet(WSGIRequestHandler):
    timeout = 30

    def log_message(self, *_said: Any) -> None:
        return


class _Server(ThreadingMixIn, WSGIServer):
    daemon_threads = False
    block_on_close = True
    request_queue_size = 128

    def __init__(self, port: int) -> None:
        self.talking: set[socket.socket] = set()
        self.guard = threading.Lock()
        super().__init__((HOST, port), _Quiet)

    def server_bind(self) -> None:
        # The base class would ask a name server who we are.
        self.socket.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        self.socket.bind(self.server_address)
        self.server_address = self.socket.getsockname()
        self.server_name, self.server_port = HOST, int(self.server_address[1])
        self.setup_environ()

    def process_request(self, request: Any, client_address: Any) -> None:
        with self.guard:
            self.talking.add(request)
        super().process_request(request, client_address)

    def shutdown_request(self, request: Any) -> None:
        with self.guard:
            self.talking.discard(request)
        super().shutdown_request(request)

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A browser that hangs up is no fault."""

    def server_close(self) -> None:
        with self.guard:
            waiting = tuple(self.talking)
        for connection in waiting:
            with contextlib.suppress(OSError):
                connection.shutdown(socket.SHUT_RDWR)
        super().server_close()


class _Open:
    """One application on one port, answering until it is closed."""

    def __init__(self, port: int) -> None:
        self.server = _Server(port)
        self.thread = threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True)

    def answer_with(self, app: Application) -> None:
        self.server.set_app(app)
        self.thread.start()

    def close(self) -> None:
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


class RunningShop:
    """A shop that is open inside `with`: `with pair.good() as shop: … shop.url … shop.orders`.

    beside: what another firm serves to the shop's pages, from a host name of its own (localhost).
    """

    def __init__(self, make: Make, *, beside: Application | None = None, port: int = 0) -> None:
        self._make, self._beside, self._port = make, beside, port
        self._orders = Orders()
        self._open: list[_Open] = []
        self.url = ""

    @property
    def orders(self) -> int:
        """How many orders have come in."""
        return self._orders.count

    def __enter__(self) -> Self:
        address = ""
        if self._beside is not None:
            other = self._serve(0)
            other.answer_with(self._beside)
            address = f"http://localhost:{other.server.server_port}"
        own = self._serve(self._port)
        own.answer_with(self._make(Opening(self._orders, address)))
        self.url = f"http://{HOST}:{own.server.server_port}"
        return self

    def _serve(self, port: int) -> _Open:
        opened = _Open(port)
        self._open.append(opened)
        return opened

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        while self._open:
            self._open.pop().close()


@dataclass(frozen=True, slots=True)
class Pair:
    """The same shop twice: one that treats its customer well when the scenario strikes, and one that does not."""

    scenario: str
    title: str
    good: Callable[[], RunningShop]
    bad: Callable[[], RunningShop]
    truths: tuple[Truth, ...]
