"""Is it short, plain and serious enough?"""

from __future__ import annotations

from dataclasses import dataclass

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.message import read_message
from mysteryshop.judge.reading.tone_of_trouble import Tone, is_for_machines, read_tone_of_trouble
from mysteryshop.judge.reading.wording import quotes
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, PageKind, failed, not_applicable, partial, passed


@dataclass(frozen=True, slots=True)
class Options:
    """most_words: words of the message that may stand before the first way on."""

    most_words: int = 60


@page_detector("plain-tone", options=Options)
def plain_tone(page: Reading, options: Options) -> Answer:
    """Whether a failure message is short, plain and serious.

    A joke fails where time or money is lost, and is partial on a missing page, where little is. Partial as well:
    light words ("Oops!"), a cause that tells nothing ("technical difficulties"), and too many words before the first
    thing that the reader can do. Whether there is such a thing at all is next-step's question, and
    words that only a machine wrote are human-message's.
    """
    message, tone = page.once(read_message), page.once(read_tone_of_trouble)
    silent = _silent(page)
    if silent:
        return not_applicable(silent)
    if tone.jokes or tone.light or tone.vague:
        return _unfit(tone, little_is_lost=page.asked_as is PageKind.ERROR)
    if tone.before_action > options.most_words:
        told = f"{tone.before_action} words stand before the first thing to do; {options.most_words} are enough."
        return partial(told, message.searched)
    return passed("Short, plain and serious.", message.searched)


def _unfit(tone: Tone, *, little_is_lost: bool) -> Answer:
    if tone.jokes:
        tell = partial if little_is_lost else failed
        return tell("It jokes where somebody is stuck.", *quotes(tone.jokes))
    if tone.light:
        return partial("It takes the failure lightly.", *quotes(tone.light))
    return partial("The cause is given in words that tell nothing.", *quotes(tone.vague))


def _silent(page: Reading) -> str:
    """Why there is no tone to judge; empty when there is."""
    message = page.once(read_message)
    if message.field_error:
        return "This is about a field of a form."
    if page.asked_as is PageKind.FAULT and not message.speaks_of_trouble:
        return "The page says nothing of what failed."
    return "No words were written for a customer here." if not message.sentences or is_for_machines(page) else ""
