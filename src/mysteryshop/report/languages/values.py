"""The values inside a German sentence: numbers, amounts of money, and words that the program itself puts there."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mysteryshop.report.languages.templates import NUMBER, Template, template_of

_NUMBER = NUMBER.pattern
DECIMAL = re.compile(rf"({_NUMBER})( ?)(%|)")
MONEY = re.compile(rf"([A-Z]{{3}}(?= .*\.\d\d$)|[£€$]) ?({_NUMBER})")
"""An amount. A code needs pence, for "ISO 9001" is none."""

_DAY = "Mon|Tue|Wed|Thu|Fri|Sat|Sun|any day"
DAYS = re.compile(rf"\b(?:{_DAY}|closed|round the clock)\b")
HOURS = re.compile(rf"(?:{_DAY})(?:[-–,; ]+(?:{_DAY}|\d\d:\d\d|\?|closed|round the clock))+")
"""Opening hours in the judge's normal form. A sun hat is none."""

MARKS = "„{}“"

JOINTS = (re.compile(r"(, )"), re.compile(r"(, | and | or | nor )"))
"""What stands between the parts of a list that is one value; the first cut that knows every part counts."""

QUOTED = re.compile(r"('[^']*'|\"[^\"]*\")")
"""Words in a detector's own quotation marks."""

COUNTED = re.compile(r"(.+) (\([^()]*\))", re.DOTALL)
"""A part of a list with a remark behind it: `single parts (2)`."""

LONGEST = 1000
"""Characters. A longer value is a page's own words, and not looked at. Source: chosen; the program's own are short."""


class Values:
    """Says values in German, with its numbers and quotation marks; what it does not know is left as it is."""

    def __init__(self, table: Mapping[str, str]) -> None:
        self._known = {english: said for english, said in table.items() if "{" not in english}
        built = (template_of(english, said) for english, said in table.items() if "{" in english)
        self._built = sorted(built, key=lambda one: -one.weight)

    def said(self, value: str) -> str:
        """The value in German, or as it is."""
        told = self.known(value)
        return value if told is None else told

    def known(self, value: str) -> str | None:
        """The value in German; None where the program knows nothing of it."""
        if len(value) > LONGEST:
            return None
        return self._one(value) or self._all(value) or self._counted(value)

    def _one(self, value: str) -> str | None:
        if value in self._known:
            return self._known[value]
        if DECIMAL.fullmatch(value):
            return _decimal(value)
        if money := MONEY.fullmatch(value):
            return f"{_decimal(money[2])} {money[1]}"
        if quoted := self._quoted(value):
            return quoted
        if HOURS.fullmatch(value):
            return DAYS.sub(lambda day: self._known.get(day[0], day[0]), value)
        return next((told for template in self._built if (told := self._filled(template, value))), None)

    def _quoted(self, value: str) -> str | None:
        """A list of words in quotation marks: they stay, and get German marks."""
        between, words = (pieces := QUOTED.split(value))[::2], pieces[1::2]
        if not words or any(between[:1] + between[-1:]) or not {*between[1:-1]} <= {", ", *self._known}:
            return None
        joints = [self._known.get(joint, joint) for joint in between[1:]]
        return "".join(f"{MARKS.format(word[1:-1])}{joint}" for word, joint in zip(words, joints, strict=True))

    def _filled(self, template: Template, value: str) -> str | None:
        found = template.values_in(value)
        if found is None:
            return None
        places = zip(template.places, found, strict=True)
        return template.filled(tuple(each if place.quoted else self.said(each) for place, each in places))

    def _all(self, value: str) -> str | None:
        """A list whose every part is known; one that is not may be a page's own words."""
        for joints in JOINTS:
            parts = joints.split(value)
            told = [self._known.get(part, part) if n % 2 else self._one(part) for n, part in enumerate(parts)]
            if len(parts) > 1 and None not in told:
                return "".join(part for part in told if part is not None)
        return None

    def _counted(self, value: str) -> str | None:
        """Parts with remarks, one after another: `single parts (2); returns (1)`. The unknown ones stay as they are."""
        told = []
        for part in value.split("; "):
            found = COUNTED.fullmatch(part)
            head = self._known.get(found[1]) if found else self._one(part)
            told.append(part if head is None else f"{head} {found[2]}" if found else head)
        return None if told == value.split("; ") else "; ".join(told)


def _decimal(number: str) -> str:
    """`1,234.5` becomes `1.234,5`, and `82%` gets its blank."""
    swapped = number.translate(str.maketrans(",.", ".,"))
    return re.sub(r"(?<=\d)%$", " %", swapped)
