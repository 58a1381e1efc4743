"""When should I come back?"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf

from mysteryshop.judge.labels.on_pages import label_message
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.times import (
    BEHIND,
    HAPPENED,
    KEPT,
    OPEN_HOURS,
    WEEK_HOURS,
    TimeSpoken,
    read_promises,
)
from mysteryshop.judge.reading.waits import wait_hours
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.judge.weighing import weigh
from mysteryshop.model import Answer, failed, not_applicable, partial, passed

NO_PROMISE = (BEHIND, KEPT, OPEN_HOURS, WEEK_HOURS, HAPPENED)
"""Times that the rules heard, and that a customer can't wait for."""

SAID = "The reader is told when."
UNSAID = "No time is given for the end or for the next update."


@dataclass(frozen=True, slots=True)
class Options:
    """within_hours: the longest wait, in hours, that still helps this customer."""

    within_hours: float = inf


@page_detector("promise-of-time", options=Options)
def promise_of_time(page: Reading, options: Options) -> Answer:
    """Whether the reader is told when: a clock time, a date or a longest wait, for the end or the next update.

    "Soon" and "shortly" promise nothing. A place where updates will come, with no time, is partial. Times that
    lie behind, bound how long a cart is kept or say when phones are staffed do not count. A time further off than
    `within_hours` is partial: the reader knows, but is hardly helped. A Retry-After header
    is named as support; customers never see it.
    """
    message = page.once(read_message)
    if message.field_error:
        return not_applicable("A form field is at fault; there is nothing to wait for.")
    promises = page.once(read_promises)
    late = _too_late(promises.times, page, options)
    if late:
        return partial(f"The soonest time is {late:.0f} hours away.", *quotes([t.heard for t in promises.times], 3))
    label, told, untold = page.once(label_message), SAID + _header(page), UNSAID + _header(page)
    if promises.times:
        heard = quotes([time.heard for time in promises.times], 3)
        return weigh(passed(told, *heard), label, "gives_time", missed=untold)
    if promises.updates:
        return partial("There is a place for news, but no time for it." + _header(page), *quotes(promises.updates, 2))
    if promises.vague:
        vague = failed("The only time given is none." + _header(page), *quotes(promises.vague, 2))
        return weigh(vague, label, "gives_time", met=told, denied=NO_PROMISE)
    return weigh(failed(untold, message.searched), label, "gives_time", met=told, denied=NO_PROMISE)


def _too_late(times: Sequence[TimeSpoken], page: Reading, options: Options) -> float | None:
    """Hours until the soonest time, when even that is too far off; a time that can't be counted is let pass."""
    waits = [wait_hours(time.heard.words, page.now) for time in times]
    known = [wait for wait in waits if wait is not None]
    return min(known) if known and len(known) == len(waits) and min(known) > options.within_hours else None


def _header(page: Reading) -> str:
    value = next((value for name, value in page.page.headers.items() if name.lower() == "retry-after"), "")
    return f" (The server's Retry-After header says {value}; a customer can't see it.)" if value else ""
