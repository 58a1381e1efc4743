"""How a report speaks: the words of its frame, its figures, lists and plurals, in one language."""

from __future__ import annotations

from dataclasses import dataclass, field

from mysteryshop.errors import UsageProblem
from mysteryshop.report import numbers
from mysteryshop.report.languages import ENGLISH, Language, language

DECIMAL = "1.5"
"""Written as the language writes it; what stands in its midst is the decimal mark."""

NUMBERS = ", ".join(numbers.WORDS)
"""Nought to twelve in words, said as one list: "no" alone also answers a question."""


PLACES = ("line", "page")
"""What is numbered in a document."""


@dataclass(frozen=True, slots=True)
class Voice:
    """A language with what every part of a report needs of it. Without words of its own it is English."""

    language: Language = field(default_factory=Language)

    @property
    def english(self) -> bool:
        """Whether this is the language of the result itself."""
        return self.language.code == ENGLISH

    def say(self, english: str, **values: object) -> str:
        """Words of the frame with named values put in."""
        return self.language.say(english, **values)

    def known(self, english: str) -> str:
        """Words that may be anybody's: ours in this language, all others as they are."""
        return english if "{" in english or "}" in english else self.say(english)

    def many(self, number: int, one: str, several: str, **values: object) -> str:
        """The one form or the other; `{count}` is the number, in words up to twelve."""
        return self.say(one if number == 1 else several, count=self.word(number), **values)

    def count(self, number: int, noun: str, plural: str = "") -> str:
        """A number with its noun: "one page", "three pages"; said in the language by these two forms."""
        return self.many(number, f"one {noun}", f"{{count}} {plural or noun + 's'}")

    def word(self, number: int) -> str:
        """A number in words up to twelve, in figures after that."""
        words = self.say(NUMBERS).split(", ")
        return words[number] if 0 <= number < len(words) else f"{number}"

    def amount(self, figures: str) -> str:
        """Figures that were written with a point, with this language's decimal mark."""
        return figures.replace(".", self.say(DECIMAL)[1])

    def points(self, value: float) -> str:
        """Points with two places, rounded to the nearest."""
        return self.amount(numbers.points(value))

    def lost(self, value: float) -> str:
        """Points that were lost, with their sign."""
        return self.amount(numbers.lost(value))

    def gained(self, value: float) -> str:
        """Points that would be gained, with their sign."""
        return self.amount(numbers.gained(value))

    def signed(self, value: float) -> str:
        """Points with their sign: `+3.20`, `−1.05`, `0.00`."""
        text = numbers.points(value)
        return self.amount(text if text.startswith(numbers.MINUS) or text == "0.00" else f"+{text}")

    def per_cent(self, number: object) -> str:
        """A number of a hundred."""
        return self.say("{number}%", number=number)

    def seconds(self, value: float) -> str:
        """Seconds as people say them: "2.4 s", "61 s"."""
        return self.amount(f"{value:.1f} s" if value < 10 else f"{value:.0f} s")

    def listed(self, words: list[str] | tuple[str, ...]) -> str:
        """Words as a person would list them: "a", "a and b", "a, b and c"."""
        if len(words) < 2:
            return "".join(words)
        return self.say("{words} and {last}", words=", ".join(words[:-1]), last=words[-1])

    def place(self, place: str) -> str:
        """Where words stand: "line 9", "structured data"; any other place as it is."""
        noun, _, number = place.rpartition(" ")
        if noun in PLACES and number.isdigit():
            return self.say(f"{noun} {{number}}", number=number)
        return self.known(place)

    def lowered(self, name: str) -> str:
        """A name in the midst of a sentence. Only English writes its nouns small there."""
        return name.lower() if self.english else name


PLAIN = Voice()
"""English, as the result itself is."""


def voice_of(code: str) -> Voice:
    """The voice of that language. Raises: UsageProblem, which names the languages that there are."""
    try:
        return Voice(language(code)) if code != ENGLISH else PLAIN
    except ValueError as problem:
        raise UsageProblem(str(problem)) from problem
