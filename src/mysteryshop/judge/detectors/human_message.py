"""Do I get a message at all, in words meant for me?"""

from __future__ import annotations

import re

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.leaks import RAW, technical_share
from mysteryshop.judge.reading.message import Message, read_message
from mysteryshop.judge.reading.server_words import is_server_default
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, failed, partial, passed

SHORTEST_SENTENCE = 4
"""Words. Source: chosen; "Page not found" and "Service unavailable" are labels, not messages."""

MOSTLY = 0.5
"""Share of a message's words that make it a machine's. Source: chosen."""

_SPINNER = re.compile(
    r"^\W*(?:loading|please wait|one moment|just a (?:moment|second|sec)|processing)\W*$", re.IGNORECASE
)


@page_detector("human-message", basis="structure", reads_browser_errors=True)
def human_message(page: Reading, _: None) -> Answer:
    """Whether there is a message at all, in words meant for customers.

    A blank page, an endless spinner, raw JSON, a trace, the browser's own error page and the stock words of servers and
    frameworks ("Cannot GET /lamps") are none. A bare label such as
    "Service unavailable" is partial. On a page that goes on as if nothing had happened, the failure is not told.
    """
    message = page.once(read_message)
    silence = _silence(page, message)
    if silence:
        return failed(silence, message.searched)
    if page.asked_as is PageKind.FAULT and not message.speaks_of_trouble:
        return failed("The page says nothing of what failed.", message.searched)
    if (
        max(len(sentence.text.split()) for sentence in message.sentences) < SHORTEST_SENTENCE
        and len(message.sentences) == 1
    ):
        return partial("A label, hardly a message.", message.searched)
    return passed("There is a message in words meant for customers.", message.searched)


def _silence(page: Reading, message: Message) -> str:
    """Why this is no message at all; empty when it is one."""
    waited = page.page.timings.settled
    if page.page.browser_error:
        return "The browser's own error page stood here; the shop said nothing."
    if not message.text.strip():
        return f"The page is blank{f' after {waited:.0f} s' if waited else ''}."
    if _SPINNER.match(message.text):
        return "A sign of loading, and nothing more."
    if RAW.match(message.text) or technical_share(message.text) > MOSTLY:
        return "What stands here was written for machines."
    if is_server_default(sentence.text for sentence in message.sentences):
        return "These are the web server's stock words; nobody wrote them for this shop's customers."
    return ""
