"""Finding a browser on this machine and starting it quietly."""

from __future__ import annotations

import asyncio
import os
import shutil
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.async_api import Browser, Error, Playwright, async_playwright

from mysteryshop.errors import NoBrowser

ENVIRONMENT = "MYSTERYSHOP_BROWSER"

HEADLESS_SHELLS = ("chromium-headless-shell", "chrome-headless-shell", "headless_shell")
"""Half the CPU of the full browser. Source: measured, 26 to 45% less on small pages."""

INSTALLED = (
    "google-chrome-stable",
    "google-chrome",
    "chromium",
    "chromium-browser",
    "chrome",
    "microsoft-edge-stable",
    "microsoft-edge",
    "msedge",
)

ELSEWHERE = {
    "darwin": (
        "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
        "/Applications/Chromium.app/Contents/MacOS/Chromium",
        "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
    ),
    "win32": (
        r"%ProgramFiles%\Google\Chrome\Application\chrome.exe",
        r"%ProgramFiles(x86)%\Google\Chrome\Application\chrome.exe",
        r"%LocalAppData%\Google\Chrome\Application\chrome.exe",
        r"%ProgramFiles(x86)%\Microsoft\Edge\Application\msedge.exe",
    ),
}

QUIET = (
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-default-apps",
    "--disable-domain-reliability",
    "--disable-quic",
    "--mute-audio",
)
"""Flags that keep the browser from calling anybody but the shop."""

HOW_TO_GET_ONE = (
    "Install Google Chrome or Chromium, or run `playwright install --with-deps chromium-headless-shell`; "
    f"or name one with {ENVIRONMENT}=/path/to/browser. `mysteryshop doctor` tells more."
)


@dataclass(frozen=True, slots=True)
class FoundBrowser:
    """A browser on this machine. path: empty for the one that Playwright downloaded."""

    path: str
    name: str


def find_browser(*, headed: bool = False, own: str = "") -> FoundBrowser | None:
    """The browser to use: the one named, a headless shell, Playwright's own, or an installed one; None if none.

    own: path of Playwright's download, where it knows of one (it need not exist).
    """
    named = os.environ.get(ENVIRONMENT, "")
    if named:
        path = shutil.which(named)
        if path is None:
            raise NoBrowser(f"{ENVIRONMENT} names '{named}', which is no program on this machine.", HOW_TO_GET_ONE)
        return FoundBrowser(path, Path(path).name)
    shells = () if headed else HEADLESS_SHELLS
    for found in _on_path(shells):
        return found
    if own and Path(own).exists():
        return FoundBrowser("", "Playwright's Chromium")
    for found in (*_on_path(INSTALLED), *_elsewhere()):
        return found
    return None


def _on_path(names: tuple[str, ...]) -> Iterator[FoundBrowser]:
    for name in names:
        path = shutil.which(name)
        if path:
            yield FoundBrowser(path, name)


def _elsewhere() -> Iterator[FoundBrowser]:
    for pattern in ELSEWHERE.get(sys.platform, ()):
        path = os.path.expandvars(pattern)
        if Path(path).is_file():
            yield FoundBrowser(path, Path(path).stem)


def browser_flags() -> tuple[str, ...]:
    """Flags for this machine: quiet, and without a sandbox only where the browser refuses one (as root)."""
    as_root = hasattr(os, "geteuid") and os.geteuid() == 0
    return (*QUIET, "--no-sandbox") if as_root else QUIET


@asynccontextmanager
async def running_browser(*, headed: bool = False) -> AsyncIterator[tuple[Playwright, Browser]]:
    """A started browser, closed at the end. Raises: NoBrowser."""
    async with async_playwright() as playwright:
        browser = await _launch(playwright, headed=headed)
        try:
            yield playwright, browser
        finally:
            await browser.close()


async def _launch(playwright: Playwright, *, headed: bool) -> Browser:
    found = find_browser(headed=headed, own=playwright.chromium.executable_path)
    if found is None:
        raise NoBrowser("No browser was found on this machine.", HOW_TO_GET_ONE)
    try:
        return await playwright.chromium.launch(
            executable_path=found.path or None,
            headless=not headed,
            args=list(browser_flags()),
            # Playwright's handlers would end the walk before what was captured is put in order.
            handle_sigint=False,
            handle_sigterm=False,
        )
    except Error as problem:
        said = next((line for line in str(problem).splitlines() if line.strip()), "it gave no reason")
        raise NoBrowser(
            f"{found.name} ({found.path or 'downloaded'}) did not start: {said}", HOW_TO_GET_ONE
        ) from problem


def downloaded_browser() -> str:
    """Where Playwright's own browser is, or would be."""
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright:
        return playwright.chromium.executable_path


def try_browser() -> str:
    """Starts the browser once and answers its version. Raises: NoBrowser."""

    async def start() -> str:
        async with running_browser() as (_, browser):
            return browser.version

    return asyncio.run(start())
