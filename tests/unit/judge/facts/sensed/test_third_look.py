"""What the encoder's word on statements comes to: what is added, doubted, asked, and what one channel knows of."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from types import SimpleNamespace
from typing import Any, cast

import numpy as np
import pytest
from tests.unit.judge.facts.saying import channels_saying

from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.fitted.trees import Trees
from mysteryshop.judge.facts.reading import by_words_and_values, claims
from mysteryshop.judge.facts.sensed import third_look as looks
from mysteryshop.judge.facts.sensed.holding import sense_all
from mysteryshop.judge.facts.sensed.kinds import KINDS
from mysteryshop.judge.facts.sensed.statements import stated
from mysteryshop.judge.facts.sensed.third_look import Limits, Look
from mysteryshop.judge.meaning.installed import PairReader
from mysteryshop.judge.meaning.twins import Held
from mysteryshop.judge.reading import SiteReading
from mysteryshop.model import ChannelKind, FactKind

MAIL: Mapping[str, ChannelKind] = {"Dear": ChannelKind.EMAIL, "Hi": ChannelKind.CHAT}
DOGS = ("Dogs are welcome in the tap room.", "Dear all, no animal may come inside.")

BY_THE_ENCODER_ALONE = Trees(0.0, (((0, 0.0, 1, 2), (-1, -3.0, 0, 0), (-1, 3.0, 0, 0)),))
"""The first number (how likely a contradiction is) decides: 0.05 below even odds, 0.95 above."""

FIRST = 1000
"""Number of the first letter; below are pieces with a meaning."""

LIMITS = Limits(admitted=0.9, asked=0.5, doubted=0.1)


class FakeTwins:
    """Statements are what their letters are; the pairs that are given speak against each other, or say the same."""

    def __init__(self, against: Sequence[tuple[str, str]], same: Sequence[tuple[str, str]] = ()) -> None:
        self._against, self._same = against, same
        self._heard: list[str] = []

    def sense(self, heading: object, before: object, said: Sequence[int]) -> Any:
        self._heard.append("".join(chr(piece - FIRST) for piece in said))
        return np.array([float(len(self._heard) - 1)])

    def kinds(self, senses: Any) -> Any:
        row = [float(kind is FactKind.SUPPORT_PROMISE) for kind in KINDS]
        return np.array([row] * len(senses))

    def held(self, senses: Any) -> Held:
        words = [self._heard[int(each)] for each in senses[:, 0]]
        told = [
            np.array([[0.9 * any({a, b} == {*map(str.lower, two)} for two in twos) for b in words] for a in words])
            for twos in (self._against, self._same)
        ]
        return Held(told[0], told[1], np.eye(len(words)))


class FakePieces:
    """One piece a letter."""

    def encode(self, words: str, *, add_special_tokens: bool) -> Any:
        assert not add_special_tokens
        return SimpleNamespace(ids=[ord(letter) + FIRST for letter in words])


def reader(against: Sequence[tuple[str, str]], same: Sequence[tuple[str, str]] = ()) -> PairReader:
    return PairReader(cast("Any", FakePieces()), cast("Any", FakeTwins(against, same)), {})


def look_at(site: SiteReading, known: PairReader) -> list[Pair]:
    sensed = sense_all(site.once(stated), known)
    assert sensed is not None
    look = Look(site, sensed, by_words_and_values(site), claims(site), known)
    return list(look.decided(BY_THE_ENCODER_ALONE, LIMITS))


def site(*texts: str) -> SiteReading:
    return channels_saying(*texts, known_by=MAIL)


@pytest.fixture(autouse=True)
def _one_statement_is_enough(monkeypatch: pytest.MonkeyPatch) -> None:
    """Texts of a test are short."""
    monkeypatch.setattr(looks, "FEW", 1)


def test_of_a_channel_that_says_hardly_anything_else_it_only_asks(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks, "FEW", 2)
    assert [pair.sure for pair in look_at(site(*DOGS), reader([DOGS]))] == [False]


def test_two_statements_that_no_rule_reads_are_reported_in_their_own_words() -> None:
    (pair,) = look_at(site(*DOGS), reader([DOGS]))
    assert pair.sure
    assert [claim.quote.text for claim in (pair.a, pair.b)] == [*DOGS]
    assert pair.a.kind is FactKind.SUPPORT_PROMISE
    assert pair.a.value.conflicts(pair.b.value)


def test_what_is_less_likely_is_asked() -> None:
    limits = Limits(admitted=0.99, asked=0.5, doubted=0.1)
    here, known = site(*DOGS), reader([DOGS])
    sensed = sense_all(here.once(stated), known)
    assert sensed is not None
    look = Look(here, sensed, (), (), known)
    assert [pair.sure for pair in look.decided(BY_THE_ENCODER_ALONE, limits)] == [False]


def test_what_the_encoder_speaks_against_is_only_asked_where_the_rules_report_it() -> None:
    told = site("Returns within 30 days of delivery.", "Dear Ann, you may return it within 14 days of delivery.")
    assert [pair.sure for pair in by_words_and_values(told)] == [True]
    assert [pair.sure for pair in look_at(told, reader([]))] == [False]


def test_statements_of_one_channel_are_not_held_against_one_another() -> None:
    assert look_at(site("\n".join(DOGS), "Hi, we are glad to help."), reader([DOGS])) == []


def test_a_channel_that_says_both_knows_of_both() -> None:
    assert look_at(site("\n".join(DOGS), DOGS[1]), reader([DOGS])) == []


def test_pages_of_one_walk_are_left_to_the_rules() -> None:
    pages = site(DOGS[0], "No animal may come inside.")
    assert {page.channel for page in pages.pages} == {"channel 0", "channel 1"}
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(looks, "WALKED", frozenset({"channel 0", "channel 1"}))
        assert look_at(pages, reader([(DOGS[0], "No animal may come inside.")])) == []


def test_what_the_rules_report_of_one_walk_stays_reported(monkeypatch: pytest.MonkeyPatch) -> None:
    told = site("Returns within 30 days of delivery.", "You may return it within 14 days of delivery.")
    monkeypatch.setattr(looks, "WALKED", frozenset({"channel 0", "channel 1"}))
    assert [pair.sure for pair in look_at(told, reader([]))] == [True]


def test_what_the_rules_ask_is_reported_where_the_encoder_is_sure() -> None:
    words = ("Returns within 30 days of delivery.", "Dear Ann, you may return it within 14 days of delivery.")
    told, known = site(*words), reader([words])
    asked = tuple(replace(pair, sure=False) for pair in by_words_and_values(told))
    sensed = sense_all(told.once(stated), known)
    assert sensed is not None
    look = Look(told, sensed, asked, claims(told), known)
    assert [pair.sure for pair in look.decided(BY_THE_ENCODER_ALONE, LIMITS)] == [True]


def test_limits_that_differ_are_for_a_person_however_sure_the_encoder_is() -> None:
    words = ("We answer every message within 24 hours.", "Dear Ann, out of season we answer within 3 days.")
    told = site(*words)
    assert [pair.sure for pair in by_words_and_values(told)] == [False]
    assert [pair.sure for pair in look_at(told, reader([words]))] == [False]


def test_each_statement_is_told_once_against_a_channel() -> None:
    again = "Dear all, leave your dog at home."
    told = site(DOGS[0], f"{DOGS[1]}\n{again}")
    assert len(look_at(told, reader([DOGS, (DOGS[0], again)]))) == 1


def test_the_order_of_channels_changes_nothing() -> None:
    known = [DOGS, ("Cash only at the bar.", "Dear Ann, cards are fine.")]
    texts = (f"{DOGS[0]}\nCash only at the bar.", DOGS[1], "Dear Ann, cards are fine.")
    one, other = (
        {frozenset((pair.a.quote.text, pair.b.quote.text)) for pair in look_at(site(*order), reader(known))}
        for order in (texts, texts[::-1])
    )
    assert len(one) == 2
    assert one == other


def test_without_the_extra_nothing_changes() -> None:
    told = site(*DOGS)
    assert looks.third_look(told, ()) == ()


def test_more_statements_than_are_held_are_left_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks, "pair_reader", lambda: reader([DOGS]))
    monkeypatch.setattr(looks, "MOST", 1)
    assert looks.third_look(site(*DOGS), ()) == ()


@pytest.mark.usefixtures("encoder")
def test_a_site_without_a_word_has_nothing_to_hold() -> None:
    assert looks.third_look(site("🙂", "Dear 🙂"), ()) == ()
