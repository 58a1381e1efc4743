"""Addresses opened in the shopper's tab, and why one did not open."""

from __future__ import annotations

from contextlib import suppress

from playwright.async_api import Error
from playwright.async_api import Page as Tab

TRIES = 8
"""How often an address is opened while the page before it goes on loading itself anew."""

LAST_WORD_MS = 2000


async def open_address(tab: Tab, url: str, timeout: float) -> None:
    """Opens it and returns with the first bytes of the answer. timeout: in seconds, each time. Raises: Error.

    The page before may be about to load itself anew (a shop that does so when a window changes its width); a person
    who is thrown back types the address again.
    """
    for left in reversed(range(TRIES)):
        try:
            await tab.goto(url, wait_until="commit", timeout=timeout * 1000)
            return
        except Error as error:
            if not left or INTERRUPTED not in error.message:
                raise
        with suppress(Error):
            await tab.wait_for_load_state("load", timeout=LAST_WORD_MS)


INTERRUPTED = "interrupted by another navigation"


UNREACHABLE = {
    "ERR_CONNECTION_REFUSED": "nothing answers there: the connection was refused",
    "ERR_UNSAFE_PORT": "browsers refuse to open this port; serve the shop on another one",
    "ERR_NAME_NOT_RESOLVED": "no such host is known",
    "ERR_CONNECTION_TIMED_OUT": "it did not answer in time",
    "ERR_TIMED_OUT": "it did not answer in time",
    "ERR_TOO_MANY_REDIRECTS": "it redirects in a loop",
    "ERR_EMPTY_RESPONSE": "it answered with nothing at all (0 bytes)",
    "ERR_CERT": "its certificate is not valid (for your own or a test site: access: {self-signed: true} or a ca file)",
    "ERR_SSL": "no secure connection could be made",
    "ERR_INTERNET_DISCONNECTED": "the browser is offline",
    "ERR_HTTP_RESPONSE_CODE_FAILURE": "it answered with an error and no page",
    "ERR_INVALID_RESPONSE": "its answer is no HTTP",
    "ERR_INVALID_AUTH_CREDENTIALS": "the user name or password was not accepted",
    "Download is starting": "it serves a file to download, not a web page",
    "ERR_ABORTED": "the browser gave up on it (a download, or an answer without content)",
}


def why_unreachable(error: Error, url: str, timeout: float) -> str:
    """Why an address did not open, in words that help."""
    for code, why in UNREACHABLE.items():
        if code in error.message:
            return f"{url} did not open: {why}"
    if "Timeout" in error.message:
        return f"{url} did not open: no answer within {timeout:.0f} s"
    return f"{url} did not open: {first_line(error)}"


def first_line(error: Error) -> str:
    """What the browser said, in one line."""
    line = next((line for line in error.message.splitlines() if line.strip()), "no reason given")
    return line.split(": ", 1)[-1][:200]
