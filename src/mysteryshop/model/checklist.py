"""Checklists and checks: data, never code."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from mysteryshop.errors import Place
from mysteryshop.model.words import Join, PageKind, Severity, Verdict


@dataclass(frozen=True, slots=True)
class Example:
    """A text (or a page in a file) and the verdict that the check must give it.

    question: for question-and-answer checks; text is then the answer. page_file: an HTML file instead of text.
    status, headers: with what answer of a server the page came; None where none is told of.
    """

    verdict: Verdict
    text: str = ""
    question: str = ""
    page_file: str = ""
    page_kind: PageKind | None = None
    status: int | None = None
    headers: Mapping[str, str] = field(default_factory=dict)
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Applies:
    """When the question has a meaning. min_words: fewer words in the region make it not-applicable."""

    min_words: int = 0


@dataclass(frozen=True, slots=True)
class Check:
    """One question that a customer would ask.

    detect: the detector's name. options: its YAML options, as written. pages: the page kinds it is asked on;
    empty for join `site`, which needs all pages together. where: the part of the page that is read:
    anywhere, main or first-screen. region: countries ("UK", "EU") where it is asked; empty for everywhere.
    weight: 1 to 5. source: where the rule comes from. hash: of everything that can change an answer.
    """

    id: str
    ask: str
    detect: str
    weight: int
    severity: Severity
    fix: str
    pages: tuple[PageKind, ...] = ()
    join: Join = Join.MEAN
    why: str = ""
    options: Mapping[str, Any] = field(default_factory=dict)
    where: str = "main"
    applies: Applies = field(default_factory=Applies)
    region: tuple[str, ...] = ()
    source: str = ""
    good: tuple[Example, ...] = ()
    bad: tuple[Example, ...] = ()
    hash: str = ""
    place: Place | None = None


@dataclass(frozen=True, slots=True)
class Checklist:
    """Checks that belong together. share: its part of the whole score, in per cent; 0 is scored but not counted."""

    id: str
    about: str
    checks: tuple[Check, ...]
    title: str = ""
    share: float = 10.0
    language: str = "en"
    place: Place | None = None
