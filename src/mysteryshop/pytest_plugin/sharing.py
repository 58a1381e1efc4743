"""One visit a run: whoever needs an audit's result first carries it out, and all other workers wait and read it."""

from __future__ import annotations

import hashlib
import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from filelock import FileLock

from mysteryshop.errors import Exit
from mysteryshop.model import Plan
from mysteryshop.pipeline import Overrides, read_targets
from mysteryshop.pipeline.visiting import slug

RESULT = "result.json"
NEEDED = ("html", "json")
"""Formats that items read or name, whatever the audit file asks for."""

START = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler); import mysteryshop.__main__"
"""xdist's workers are deaf to Ctrl-C, and what they start would be too: a shopper that walks on when all went home."""

BEGUN = "The visit was begun by another item and not finished; the first error of this run says why."


class NotVisited(Exception):
    """Nothing could be audited: no browser, no shop, or a mistake in the file. The words say which."""


@dataclass(frozen=True, slots=True)
class Errand:
    """One audit to be carried out. flags: of `mysteryshop audit`, beside those that say where things are kept.

    formats: of the report; errands that differ in these alone are one, so they are not compared.
    """

    target: str
    name: str
    flags: tuple[str, ...] = ()
    formats: tuple[str, ...] = field(default=NEEDED, compare=False)

    @property
    def key(self) -> str:
        """The name of the folder that equal errands share."""
        told = json.dumps([self.target, *self.flags])
        return f"{slug(self.name)}-{hashlib.sha256(told.encode('utf-8', 'surrogateescape')).hexdigest()[:8]}"


def plan_of(file: Path) -> Plan:
    """The audit as its file says. Raises: FileMistakes."""
    return read_targets([str(file)], os.environ, Overrides())[0]


def errand_of(file: Path, flags: tuple[str, ...] = ()) -> Errand:
    """The errand of an audit file, in the formats that it asks for. Raises: FileMistakes."""
    plan = plan_of(file)
    return Errand(str(file), plan.audit, flags, tuple(dict.fromkeys((*plan.report.formats, *NEEDED))))


def carried_out(errand: Errand, config: pytest.Config) -> Path:
    """The folder with result.json and the evidence of this errand, carried out now if nobody in this run did yet.

    Raises: NotVisited, with the same words for each item that asks.
    """
    shared = shared_folder(config) / errand.key
    shared.mkdir(parents=True, exist_ok=True)
    known = shared / "outcome.json"
    with FileLock(shared / "lock"):
        if not known.is_file():
            folder = _kept_in(errand, shared, config)
            # Said first, so that a visit that is killed or breaks is not begun again by every item that is left.
            known.write_text(json.dumps({"problem": BEGUN}), encoding="utf-8")
            known.write_text(json.dumps({"problem": _audit(errand, folder), "folder": str(folder)}), encoding="utf-8")
    outcome = json.loads(known.read_text(encoding="utf-8"))
    if outcome["problem"]:
        raise NotVisited(outcome["problem"])
    return Path(outcome["folder"])


def shared_folder(config: pytest.Config) -> Path:
    """A folder that all workers of this run share: pytest's own temporary one, of which it keeps the last three."""
    base: Path = config._tmp_path_factory.getbasetemp()  # type: ignore[attr-defined]
    return (base.parent if hasattr(config, "workerinput") else base) / "mysteryshop"


def _kept_in(errand: Errand, shared: Path, config: pytest.Config) -> Path:
    flag, setting = config.getoption("audit_output"), config.getini("audit_output")
    if not flag and not setting:
        return shared / "report"
    chosen: Path = config.invocation_params.dir / flag if flag else config.rootpath / setting
    return chosen / slug(errand.name) / time.strftime("%Y-%m-%d-%H%M%S")


def _audit(errand: Errand, folder: Path) -> str:
    """What went wrong, or nothing. It runs in a process of its own: the warnings, loops and rewritten asserts of the
    project's tests are no business of the shopper's, nor its of theirs.
    """
    done = subprocess.run(  # noqa: S603 - our own program, no shell
        _command(errand, folder),
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
    )
    if done.returncode in (Exit.OK, Exit.GATE_FAILED, Exit.NOT_AUDITED) and (folder / RESULT).is_file():
        return ""
    return done.stderr.strip() or f"mysteryshop audit ended with exit code {done.returncode} and said nothing."


def _command(errand: Errand, folder: Path) -> Sequence[str]:
    # -P: a project's own calendar.py or email.py must not stand in for the standard library's.
    program = (sys.executable, "-P", "-c", START, "audit", "--quiet")
    kept = ("--output", str(folder), "--format", ",".join(errand.formats))
    return (*program, *kept, *errand.flags, "--", errand.target)
