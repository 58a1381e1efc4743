"""A real shop on loopback: django-oscar, installed from the package index and filled with invented goods.

Standard library only, so that the starter runs before anything is installed.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import signal
import socket
import subprocess
import sys
import time
import venv
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from urllib.error import URLError
from urllib.request import urlopen

HERE = Path(__file__).resolve().parent
ROOT = HERE.parents[2]
HOST = "127.0.0.1"
PORT = 8765
FOLDER = ROOT / ".stores" / "django-oscar"
SHOP = "tests.stores.django_oscar.shop"

START_SECONDS = 60.0
STOP_SECONDS = 10.0
LOOK_EVERY = 0.1


class StoreProblem(Exception):
    """The store could not be started or stopped: why, in words."""


@dataclass(frozen=True, slots=True)
class Store:
    """A shop that answers. folder: its environment, database, pictures and logs."""

    port: int
    folder: Path

    @property
    def url(self) -> str:
        """Where its front door is."""
        return f"http://{HOST}:{self.port}"

    @property
    def database(self) -> Path:
        """Its SQLite file: orders, customers, carts."""
        return self.folder / "store.sqlite3"

    @property
    def outbox(self) -> Path:
        """One file for each mail that it sent."""
        return self.folder / "outbox"

    @property
    def python(self) -> Path:
        """The interpreter of its own environment."""
        return self.folder / "venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def env(self) -> Mapping[str, str]:
        """What its processes need to find the shop's settings."""
        return os.environ | {
            "PYTHONPATH": str(ROOT),
            "PYTHONDONTWRITEBYTECODE": "1",
            "DJANGO_SETTINGS_MODULE": f"{SHOP}.settings",
            "STORE_FOLDER": str(self.folder),
        }


@contextmanager
def serving(port: int = PORT, folder: Path = FOLDER) -> Iterator[Store]:
    """The store, answering for as long as the block lasts; its port is free again afterwards."""
    store = start(port, folder)
    try:
        yield store
    finally:
        stop(folder)


def start(port: int = PORT, folder: Path = FOLDER) -> Store:
    """The store, answering. The first time it is installed and filled; later it takes seconds.

    A store that already runs in this folder is left running if it has this port, else moved to it.
    Raises: StoreProblem.
    """
    folder.mkdir(parents=True, exist_ok=True)
    store = Store(port, folder.resolve())
    if _running(store.folder) == port and _answers(store):
        return store
    stop(store.folder)
    if _taken(port):
        raise StoreProblem(f"port {port} is taken by something else")
    _install(store)
    _fill(store)
    _serve(store)
    return store


def stop(folder: Path = FOLDER) -> None:
    """Ends the store that runs in this folder, and returns when its port is free. None running is fine."""
    record = folder / "server.json"
    port = _running(folder)
    if port is not None:
        _end(int(json.loads(record.read_text())["pid"]), port)
    record.unlink(missing_ok=True)


def _running(folder: Path) -> int | None:
    """The port of the store that runs in this folder."""
    with suppress(OSError, ValueError):
        record = json.loads((folder / "server.json").read_text())
        port = int(record["port"])
        os.kill(int(record["pid"]), 0)
        return port if _taken(port) else None
    return None


def _end(pid: int, port: int) -> None:
    for sign in (signal.SIGTERM, getattr(signal, "SIGKILL", signal.SIGTERM)):
        with suppress(ProcessLookupError):
            os.kill(pid, sign)
        if _wait_until(lambda: not _taken(port), STOP_SECONDS):
            # A child of this very process stays in the table until somebody asks for it.
            with suppress(ChildProcessError, AttributeError):
                os.waitpid(pid, getattr(os, "WNOHANG", 0))
            return
    raise StoreProblem(f"process {pid} did not let go of port {port}")


def _install(store: Store) -> None:
    """An environment that holds what requirements.txt asks for."""
    wanted = HERE / "requirements.txt"
    if _unchanged(store, "installed", wanted):
        return
    venv.create(store.folder / "venv", with_pip=True, clear=True)
    _run(store, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", str(wanted), log="install.log")
    _mark(store, "installed", wanted)


def _fill(store: Store) -> None:
    """Database, pictures, search index and static files, made anew when the shop's files changed."""
    if store.database.exists() and _unchanged(store, "filled", HERE / "shop"):
        return
    store.database.unlink(missing_ok=True)
    for name in ("media", "search", "static", "outbox"):
        shutil.rmtree(store.folder / name, ignore_errors=True)
    (store.folder / "setup.log").unlink(missing_ok=True)
    fill = ("shell", "--command", f"from {SHOP}.fill import fill_shop; fill_shop()")
    for command in (("migrate",), ("collectstatic", "--noinput"), fill, ("rebuild_index", "--noinput")):
        _run(store, "-m", "django", *command, "--verbosity=0", log="setup.log")
    _mark(store, "filled", HERE / "shop")


def _serve(store: Store) -> None:
    with (store.folder / "server.log").open("ab") as log:
        server = subprocess.Popen(
            [store.python, "-m", "waitress", f"--listen={HOST}:{store.port}", f"{SHOP}.served:application"],
            cwd=store.folder,
            env=store.env,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    (store.folder / "server.json").write_text(json.dumps({"pid": server.pid, "port": store.port}))
    _wait_until(lambda: server.poll() is not None or _answers(store), START_SECONDS)
    if server.poll() is not None or not _answers(store):
        stop(store.folder)
        raise StoreProblem(f"no answer from {store.url}; {store.folder / 'server.log'} says why")
    # The server outlives its starter on purpose; without this Python would warn that nobody waits for it.
    server.returncode = 0


def _run(store: Store, *words: str, log: str) -> None:
    with (store.folder / log).open("ab") as out:
        done = subprocess.run(
            [store.python, *words], cwd=store.folder, env=store.env, stdout=out, stderr=out, check=False
        )
    if done.returncode:
        raise StoreProblem(f"`python {' '.join(words)}` failed; {store.folder / log} says why")


def _answers(store: Store) -> bool:
    try:
        with urlopen(store.url, timeout=START_SECONDS) as answer:
            return bool(answer.status == 200)
    except (URLError, OSError):
        return False


def _taken(port: int) -> bool:
    try:
        socket.create_connection((HOST, port), timeout=1).close()
    except OSError:
        return False
    return True


def _wait_until(so: Callable[[], bool], seconds: float) -> bool:
    until = time.monotonic() + seconds
    while not so():
        if time.monotonic() > until:
            return False
        time.sleep(LOOK_EVERY)
    return True


def _mark(store: Store, name: str, source: Path) -> None:
    (store.folder / f"{name}.mark").write_text(_fingerprint(source))


def _unchanged(store: Store, name: str, source: Path) -> bool:
    mark = store.folder / f"{name}.mark"
    return store.python.exists() and mark.exists() and mark.read_text() == _fingerprint(source)


def _fingerprint(source: Path) -> str:
    """One word for the contents of a file or of a folder's files, and for the Python that runs them."""
    files = sorted(source.rglob("*")) if source.is_dir() else [source]
    words = hashlib.sha256(sys.version.encode())
    for file in files:
        if file.is_file() and file.suffix != ".pyc":
            words.update(file.name.encode() + file.read_bytes())
    return words.hexdigest()
