"""No pattern of the facts matches a text that its sieve turned away, whatever the text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import walk_packages
from types import ModuleType

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mysteryshop.judge.facts import kinds
from mysteryshop.judge.facts.sieve import SievedPattern, Ways, regex

SMALL = (
    r"\b(?:free|no charge)\b (?:delivery|shipping)",
    r"(?i)ca(?:sh|rds?)(?! only)|cheques?",
    r"[£$€]\s?\d+(?:[.,]\d\d)?|\d+ (?:pounds?|euros?)",
    r"(?:re)?(?:turn|fund)(?:s|ed|ing){0,2}\W*$",
    r"(?P<day>mon|tues?|sat)(?:day)?s? (?:till|to|[-–]) (?:noon|\d{1,2}(?:am|pm)?)",
    r"(?:m²|²|½)\s?\w+|ſale|straße",
    r"[^\W\d_]{3}\d|(?:x|y)+z",
)
WORDS = (
    "Return returns refund free delivery shipping £4.95 24/7 9am-5pm Monday–Friday card cards cash only No! within 14 "
    "days a month's notice kitchen closes ten o'clock code SAVE10 50% off 01632 960 118 hello@fernholt.example per "
    "person from 2x unit 4, Mill Lane minimum order twelve people sold out in stock made-to-order deposit İ ſ ² _"
).split()


@cache
def _patterns() -> tuple[SievedPattern, ...]:
    """Every pattern that some module of the facts holds by name, or in a table."""
    modules = [import_module(found.name) for found in walk_packages(kinds.__path__, f"{kinds.__name__}.")]
    return tuple({pattern.pattern: pattern for module in modules for pattern in _held(module)}.values())


def _held(module: ModuleType) -> Iterator[SievedPattern]:
    for value in vars(module).values():
        held: list[object] = [value]
        held.extend(value.patterns if isinstance(value, Ways) else value.values() if isinstance(value, dict) else ())
        yield from (one for one in held if isinstance(one, SievedPattern))


def test_the_patterns_are_many() -> None:
    assert len(_patterns()) > 400


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12).map(" ".join))
def test_the_sieve_turns_away_no_match(text: str) -> None:
    for pattern in _patterns():
        found, plain = (None if one is None else one.span() for one in (pattern.search(text), _plain(pattern, text)))
        assert found == plain, pattern.pattern


@settings(deadline=None)
@given(st.sampled_from(SMALL).flatmap(lambda pattern: st.tuples(st.just(pattern), st.from_regex(pattern))))
def test_whatever_a_pattern_matches_passes_its_sieve(told: tuple[str, str]) -> None:
    pattern, text = told
    assert regex(pattern).search(text)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(st.sampled_from(("cash", "cash on", "on", "cards?", r"\bc", r"a\w+", r"s\b")), min_size=1, max_size=5),
    st.lists(st.sampled_from(("cash", "on", "card", "cards", "as", "c", "-")), max_size=6).map(" ".join),
)
def test_ways_find_what_one_pattern_of_them_all_finds(ways: list[str], text: str) -> None:
    whole = re.compile("|".join(f"(?P<w{place}>{way})" for place, way in enumerate(ways)))
    expected = [(f"w{place}", match.span()) for place, match in Ways(map(regex, ways)).finditer(text)]
    assert expected == [(match.lastgroup, match.span()) for match in whole.finditer(text)]


def _plain(pattern: SievedPattern, text: str) -> re.Match[str] | None:
    return pattern._compiled.search(text)
