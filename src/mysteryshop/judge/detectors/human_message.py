"""Do I get a message at all, in words meant for me?"""

from __future__ import annotations

import re

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.leaks import RAW, technical_share
from mysteryshop.judge.reading.message import Message, read_message
from mysteryshop.judge.reading.server_words import is_server_default
from mysteryshop.judge.reading.staged_words import BROWSERS_OWN
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
    "Service unavailable" is partial. On a page that goes on as if nothing had happened, the failure is not told; of a
    fault that was staged only the words that were new are heard.
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
    return passed(f"There is a message in words meant for customers{_after(page)}.", message.searched)


def _silence(page: Reading, message: Message) -> str:
    """Why this is no message at all; empty when it is one."""
    nothing = _nothing_said(page, message)
    if nothing:
        return nothing
    if _SPINNER.match(message.text):
        return "A sign of loading, and nothing more."
    if RAW.match(message.text) or technical_share(message.text) > MOSTLY:
        return "What stands here was written for machines."
    if is_server_default(sentence.text for sentence in message.sentences):
        return "These are the web server's stock words; nobody wrote them for this shop's customers."
    return ""


def _nothing_said(page: Reading, message: Message) -> str:
    """Whose words stand here, or that there are none; empty when the shop said something."""
    staged = page.page.staged
    if page.page.browser_error or (staged and staged.browser_error):
        return BROWSERS_OWN if staged else "The browser's own error page stood here; the shop said nothing."
    if message.text.strip():
        return ""
    if staged and page.told_while_staged is not None:
        watched = f" in {staged.watched:.0f} s" if staged.watched else ""
        return f"Nothing new was said{watched}: the customer is left guessing."
    waited = page.page.timings.settled
    return f"The page is blank{f' after {waited:.0f} s' if waited else ''}."


def _after(page: Reading) -> str:
    """When the words of a staged fault came, as the end of a sentence; empty where nobody watched the clock."""
    staged = page.page.staged
    return f", {staged.words_at:.1f} s after the click" if staged and staged.words_at is not None else ""
