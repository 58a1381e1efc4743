"""The sieve before the patterns: it turns away only what no pattern could match."""

from __future__ import annotations

import re
from importlib import import_module

import pytest

from mysteryshop.judge.facts.literals import Need, need_of, needs_of
from mysteryshop.judge.facts.sieve import Cues, Ways, regex


def _needs(pattern: str) -> tuple[Need, ...]:
    return needs_of(import_module("re._parser").parse(pattern))


@pytest.mark.parametrize(
    ("pattern", "needs"),
    [
        pytest.param(r"\breturns?\b", [{"return"}], id="an ending that may be missing"),
        pytest.param(r"\b(?:postage|parcels?) fee", [{"postage", "parcel"}], id="the longest word of each way"),
        pytest.param(r"\d+ (?:weeks|months)\b", [{"weeks", "months"}, {"0"}], id="a figure as well"),
        pytest.param(r"[Tt]ill\b", [{"till"}], id="small and capital letters are one"),
        pytest.param(r"(?:in )?stock(?= now)", [{"stock"}], id="what is looked at ahead is no need"),
        pytest.param(r"\w+ing", [{"ing"}], id="letters within a word"),
        pytest.param(r"£\d", [{"£"}], id="a sign"),
        pytest.param(r"(?:chair)+s{2,}", [{"chair"}], id="what is there once or oftener"),
        pytest.param(r"(?:chair)*", [], id="what may be missing"),
        pytest.param(r"\w+ .*", [], id="nothing is known"),
        pytest.param(r"a|the", [], id="a letter alone is in every text"),
        pytest.param(r"(?:sofa|.)s", [], id="one way of which nothing is known"),
    ],
)
def test_reads_from_a_pattern_what_a_text_needs(pattern: str, needs: list[set[str]]) -> None:
    assert {frozenset(need) for need in needs} == set(_needs(pattern))


def test_a_phrase_needs_its_longest_word() -> None:
    assert need_of("turn up") == {"turn"}
    assert need_of("24") == {"0"}
    assert not need_of(" ")


@pytest.mark.parametrize("text", ["A REFUND is due", "refunding, then", "(refund)", "no refund", "ſ refund", ""])
def test_finds_what_the_plain_pattern_finds(text: str) -> None:
    sieved, plain = regex(r"refund(?:ing)?\b", re.IGNORECASE), re.compile(r"refund(?:ing)?\b", re.IGNORECASE)
    assert [match.span() for match in sieved.finditer(text)] == [match.span() for match in plain.finditer(text)]
    assert sieved.findall(text) == plain.findall(text)
    assert sieved.sub("-", text) == plain.sub("-", text)
    assert bool(sieved.search(text, 3)) == bool(plain.search(text, 3))


def test_letters_that_only_a_pattern_takes_for_others_pass() -> None:
    assert regex("stock", re.IGNORECASE).search("IN ſTOCK")
    assert regex("till", re.IGNORECASE).search("tİll")


def test_a_pattern_that_can_not_be_read_says_so_when_it_is_asked() -> None:
    broken = regex("(unclosed")
    with pytest.raises(re.error):
        broken.search("anything")


@pytest.mark.parametrize(
    ("text", "heard"),
    [
        ("Come on Mondays", True),
        ("MONDAY", True),
        ("m-f, nine to five", True),
        ("m and f", False),
        ("open 24/7", True),
        ("from 42", False),
        ("MONDAı", True),
        ("ı", False),
        ("", False),
    ],
)
def test_cues_are_heard_within_words_and_as_they_stand(text: str, heard: bool) -> None:
    assert Cues(("monda", "m-f", "24")).among(text) is heard


def test_the_way_in_front_wins_where_two_begin_together() -> None:
    ways = Ways((regex(r"gift cards?"), regex(r"gift"), regex(r"cards?")))
    found = [(place, match.group()) for place, match in ways.finditer("cards, gift cards, a gift")]
    assert found == [(2, "cards"), (0, "gift cards"), (1, "gift")]


@pytest.mark.parametrize("pattern", ["brambl", "larch", r"\d (?:quills?|plovers?)"])
def test_a_need_that_comes_late_is_met_by_words_that_are_known(pattern: str) -> None:
    text = "Brambles under larches, 7 plovers"
    assert regex("brambles").search(text.lower())
    assert bool(regex(pattern, re.IGNORECASE).search(text)) is bool(re.search(pattern, text, re.IGNORECASE))
    assert regex(pattern + r"\w*").search(text.lower())
