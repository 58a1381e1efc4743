"""Quick looks before costly patterns: each lets through all that its pattern could match."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mysteryshop.judge.facts import segments
from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.judge.facts.kinds import markup, places
from mysteryshop.judge.facts.kinds.names.reading import _CODED, _COSTS, CODE, PRICE
from mysteryshop.judge.facts.kinds.stock import field as stock_field
from mysteryshop.judge.facts.kinds.stock import words as stock_words
from mysteryshop.judge.facts.kinds.words import heads_of, letters_of
from mysteryshop.judge.reading.page import Reading, Setting, SiteReading
from mysteryshop.model import ChannelKind

SIGNS = st.text("ab Z9:;.-–—→·•|\t\u00a0\u2009][('/#>", max_size=40)
MONEY = st.text("£R9s GBPUSDx-1,.", max_size=12)


@settings(deadline=None)
@given(SIGNS)
def test_what_the_quick_look_calls_uncut_has_no_cut(text: str) -> None:
    assert segments._may_be_cut(text) or not segments._CUT.search(text)


@settings(deadline=None)
@given(SIGNS)
def test_a_label_or_tag_has_a_sign_behind_it(text: str) -> None:
    assert segments._LABEL_SIGN.search(text) or not segments._LABELLED.match(text)
    assert places._TAG_SIGN.search(text) or not places._TAG.match(text)


@settings(deadline=None)
@given(MONEY)
def test_every_price_and_code_passes_the_quick_look(text: str) -> None:
    assert _COSTS.search(text) or not PRICE.search(text)
    assert _CODED.search(text) or not CODE.search(text)


@pytest.mark.parametrize("service", stock_field._NEEDED)
@given(st.data())
@settings(max_examples=25, deadline=None)
def test_all_that_a_service_matches_has_one_of_its_heads(service: str, data: st.DataObject) -> None:
    heads = {head for head, names in stock_field._by_head().items() if service in names}
    text = data.draw(st.from_regex(re.compile(stock_field.FIELD[service], re.IGNORECASE | re.ASCII)))
    found = stock_field._PATTERNS[service].search(text)
    assert not found or heads & heads_of(text)


@pytest.mark.parametrize("state", stock_words._BESIDE)
@given(st.data())
@settings(max_examples=60, deadline=None)
def test_all_that_tells_a_state_has_words_of_one_group(state: stock_words.State, data: st.DataObject) -> None:
    text = data.draw(st.from_regex(re.compile(stock_words._WORDS[state], re.IGNORECASE | re.ASCII), fullmatch=True))
    letters = letters_of(text)
    unasked = stock_words._TRIGGERS[state].isdisjoint(letters) or not stock_words._PATTERNS[state].search(text)
    assert unasked or stock_words._can_tell(state, letters)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Kettle £20 · Teapot £31 | Tray", ["Kettle £20", "Teapot £31", "Tray"]),
        ("Open daily; closed on Sundays", ["Open daily", "closed on Sundays"]),
        ("Scones   Jam   Cream", ["Scones", "Jam", "Cream"]),
        ("Collection - Ask at the desk", ["Collection", "Ask at the desk"]),
        ("Lamp\tShade", ["Lamp", "Shade"]),
        ("A made-to-order bench - sent within a week", ["A made-to-order bench - sent within a week"]),
        ("· — ·", []),
    ],
)
def test_a_line_is_cut_where_the_next_thing_begins(line: str, expected: list[str]) -> None:
    assert [words for _, words in segments.pieces(line)] == expected
    assert all(line[start:].startswith(words) for start, words in segments.pieces(line))


def test_a_segment_knows_its_source_its_neighbours_and_its_number() -> None:
    told = {"leaflet": "Hours\nWe open at nine. We close at five. Late on Fridays.", "call script": "We open at ten."}
    site = SiteReading(tuple(_reading(name, text) for name, text in told.items()), Setting())
    found = segments.segments(site)
    assert {segment.source for segment in found} == {page.id for page in site.pages}
    assert all(segment.source == segment.page.id for segment in found)
    assert [segment.number for segment in found] == [0, 1, 2, 3, 0]
    close = found[2].statement
    assert (close.before, close.after) == ("We open at nine.", "Late on Fridays.")
    assert (found[0].statement.after, found[3].statement.after) == ("", "")


@pytest.mark.parametrize(
    ("source", "value", "expected"),
    [
        ('{"name": "Tea", "name" : "Tray"}', "Tray", '"name" : "Tray"'),
        ('{"name":["Tray", "Cup"]}', "Tray", '"name":["Tray"'),
        ('{"name": "Caf\\u00e9 set"}', "Café set", '"name": "Caf\\u00e9 set"'),
        ('{"name": "Café set"}', "Café set", '"name": "Café set"'),
        ('{"name":"name":"Tray"}', "Tray", '"name":"Tray"'),
        ('{"title": "Tray"}', "Tray", '"name": "Tray"'),
        ('{"name": "A \\"good\\" (tray+)"}', 'A "good" (tray+)', '"name": "A \\"good\\" (tray+)"'),
    ],
)
def test_a_property_is_quoted_as_it_stands_in_the_source(source: str, value: str, expected: str) -> None:
    page = _reading("data", "Words.")
    page.page = replace(page.page, html=source)
    assert markup.as_written(page, "name", value).text == expected


def _reading(name: str, text: str) -> Reading:
    page = page_of_channel(name, ChannelKind.WEB, text)
    return Reading(page, where="anywhere", visit=name, channel=name)
