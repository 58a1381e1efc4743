"""The words of the frame inside a template: ours may stand as they are, whatever is put into them is escaped."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from markupsafe import Markup, escape

from mysteryshop.report.languages.stored import codes, frame_of
from mysteryshop.report.safety import printable
from mysteryshop.report.voice import Voice


def said_in(voice: Voice) -> dict[str, Callable[..., str]]:
    """`_("words", name=value)` and `many(number, "one", "several", name=value)`, as templates call them."""

    def say(english: str, **values: object) -> str:
        if english not in our_words():
            return english  # somebody else's: escaped like everything else
        told = voice.say(english, **{name: escape(printable(value)) for name, value in values.items()})
        return Markup(told)  # noqa: S704 - our own words, and all values are escaped

    def many(number: int, one: str, several: str, **values: object) -> str:
        return say(one if number == 1 else several, count=voice.word(number), **values)

    return {"_": say, "many": many}


def marked_up(element: str, words: object, attributes: str = "") -> Markup:
    """Words in an element, to be put into a sentence. attributes: of ours, with a blank before each."""
    return Markup("<{0}{1}>{2}</{0}>").format(element, attributes, printable(words))


@cache
def our_words() -> frozenset[str]:
    """All words of the frame, in English: what any catalogue translates."""
    return frozenset(english for code in codes() for english in frame_of(code))
