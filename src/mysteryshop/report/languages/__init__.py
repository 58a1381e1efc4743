"""The languages in which a report can be read. A result is English; a report says it again at rendering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

from mysteryshop.report.languages.sentences import Read, Sentences
from mysteryshop.report.languages.stored import codes, frame_of, table_of
from mysteryshop.report.languages.values import Values

ENGLISH = "en"


@dataclass(frozen=True, slots=True)
class Language:
    """One language of a report. What it has no words for, it says in the result's own English.

    code: as in an address or a file's name ("de"). Ask `language()` for one.
    """

    code: str = ENGLISH
    _sentences: Sentences | None = field(default=None, repr=False, compare=False)
    _shipped: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)
    _frame: Mapping[str, str] = field(default_factory=dict, repr=False, compare=False)

    def reason(self, english: str) -> str:
        """A sentence of the result (a reason, a problem, what was staged), with the values that stood in it."""
        return self._sentences.read(english).said if self._sentences else english

    def value(self, english: str) -> str:
        """A value that stands alone: a page kind, a fact's value, a number ("GBP 4.95", "30 days")."""
        return self._sentences.value(english) if self._sentences else english

    def shipped(self, english: str) -> str:
        """A text of a shipped check or checklist; a house's own words stay as they are, also under a shipped id."""
        return self._shipped.get(english, english)

    def say(self, english: str, **values: object) -> str:
        """Words of the report's own, with named values put in (`say("{count} pages", count=3)`)."""
        return self._frame.get(english, english).format(**values)

    def read(self, english: str) -> Read:
        """As `reason`, with what was left in English: for whoever holds the catalogue complete."""
        return self._sentences.read(english) if self._sentences else Read(english)


@cache
def language(code: str) -> Language:
    """The language of this code. Raises: ValueError, which names the codes that there are."""
    if code == ENGLISH:
        return Language()
    if code not in codes():
        raise ValueError(f"A report can't be written in '{code}'; there are: {', '.join((ENGLISH, *codes()))}.")
    sentences = Sentences(table_of(code, "reasons.json"), Values(table_of(code, "values.json")))
    return Language(code, sentences, table_of(code, "shipped.json"), frame_of(code))


__all__ = ["ENGLISH", "Language", "Read", "language"]
