"""A small storefront of our own for tests: a WSGI app on loopback, its counters, and the truth about its journey."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

Application = Callable[[dict[str, Any], Callable[..., Any]], Iterable[bytes]]


@dataclass(slots=True)
class Counters:
    """What a shopper must never cause, counted by the shop itself. hits: every request as `METHOD /path?query`."""

    orders: int = 0
    accounts: int = 0
    messages: int = 0
    hits: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Truth:
    """One page kind of this shop: where it is (a pattern for path, query and fragment) and words on it."""

    page_kind: str
    url_path_regex: str
    text: str


@dataclass(frozen=True, slots=True)
class SmallStore:
    """A storefront: its app is made anew for every run. start_path: where a customer comes in.

    quirks: what makes it hard, in words. stop_before: the words on the control that would order, or "".
    """

    name: str
    make: Callable[[Counters], Application]
    journey: tuple[Truth, ...]
    stop_before: str
    quirks: tuple[str, ...]
    start_path: str = "/"


class _Quiet(WSGIRequestHandler):
    def log_message(self, *_said: Any) -> None:
        return


class _Threaded(ThreadingMixIn, WSGIServer):
    daemon_threads = True


@contextmanager
def serving(store: SmallStore, port: int = 0) -> Iterator[tuple[str, Counters]]:
    """The store's address and its counters, while it is open."""
    counters = Counters()
    app = store.make(counters)

    def counted(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
        query = f"?{environ['QUERY_STRING']}" if environ.get("QUERY_STRING") else ""
        counters.hits.append(f"{environ['REQUEST_METHOD']} {environ['PATH_INFO']}{query}")
        return app(environ, start_response)

    server = make_server("127.0.0.1", port, counted, server_class=_Threaded, handler_class=_Quiet)
    thread = threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}", counters
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
