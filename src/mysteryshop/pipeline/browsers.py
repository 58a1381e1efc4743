"""What this machine has and lacks."""

from __future__ import annotations

import importlib.util
import os
import platform
import shutil
import sys
from dataclasses import dataclass
from pathlib import Path

LEAST_PYTHON = (3, 11)
LEAST_FREE_MB = 200


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was looked at. mend: the one command that puts it right."""

    what: str
    found: str
    well: bool
    mend: str = ""


def browser_on_this_machine() -> str:
    """Name and path of the browser that would be used; empty when there is none. Raises: NoBrowser (misnamed)."""
    from mysteryshop.visit import find_browser

    found = find_browser(own=_playwrights_own())
    return f"{found.name} ({found.path})" if found and found.path else (found.name if found else "")


def _playwrights_own() -> str:
    from mysteryshop.visit import downloaded_browser

    return downloaded_browser()


def examine_machine() -> list[Examined]:
    """Everything that a first audit needs, found or missing."""
    return [_python(), _libraries(), _reading(), _browser(), _starts(), _fonts(), _place_to_write()]


def _python() -> Examined:
    well = sys.version_info[:2] >= LEAST_PYTHON
    return Examined("Python", platform.python_version(), well, "" if well else "Install Python 3.11 or newer.")


def _libraries() -> Examined:
    wanted = ("playwright", "yaml", "jinja2", "bs4", "lxml", "PIL", "pydantic", "protego", "tldextract")
    missing = [name for name in wanted if importlib.util.find_spec(name) is None]
    return Examined(
        "libraries",
        ", ".join(missing) + " missing" if missing else "all there",
        not missing,
        "pip install --force-reinstall mysteryshop" if missing else "",
    )


def _reading() -> Examined:
    """Whether answers and copy are read as whole sentences; that is an extra, so its absence is nothing to mend."""
    from mysteryshop.errors import UsageProblem
    from mysteryshop.judge import weights_read
    from mysteryshop.pipeline.meaning import heed_environment

    try:
        heed_environment()
        weights = weights_read()
    except UsageProblem as problem:
        return Examined("reading", problem.problem, well=False, mend=problem.hint)
    how = f"whole sentences, by the extra `meaning` ({weights})" if weights else "words, without the extra `meaning`"
    return Examined("reading", how, well=True, mend="")


def _browser() -> Examined:
    from mysteryshop.errors import NoBrowser
    from mysteryshop.visit import HOW_TO_GET_ONE

    try:
        found = browser_on_this_machine()
    except NoBrowser as problem:
        return Examined("browser", problem.problem, well=False, mend=problem.hint)
    return Examined("browser", found or "none", bool(found), "" if found else HOW_TO_GET_ONE)


def _starts() -> Examined:
    from mysteryshop.errors import NoBrowser
    from mysteryshop.visit import try_browser

    try:
        version = try_browser()
    except NoBrowser as problem:
        return Examined("browser starts", problem.problem, well=False, mend=problem.hint)
    return Examined("browser starts", version, well=True)


def _fonts() -> Examined:
    if sys.platform != "linux" or shutil.which("fc-list") is None:
        return Examined("fonts", "the system's", well=True)
    import subprocess

    listed = subprocess.run(["fc-list"], capture_output=True, text=True, check=False, timeout=10).stdout  # noqa: S607
    return Examined(
        "fonts",
        f"{len(listed.splitlines())} installed" if listed.strip() else "none: screenshots would show boxes for letters",
        bool(listed.strip()),
        "" if listed.strip() else "apt-get install fonts-liberation",
    )


def _place_to_write() -> Examined:
    here = Path.cwd()
    free = shutil.disk_usage(here).free // 2**20
    writable = os.access(here, os.W_OK)
    well = writable and free >= LEAST_FREE_MB
    found = f"{here}: {free} MB free" + ("" if writable else ", not writable")
    return Examined("place to write", found, well, "" if well else "Choose another folder with --output DIR.")
