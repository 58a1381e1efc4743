"""Needs, specs, praise, hard words, whole solutions: the signals in selling copy."""

import pytest

from mysteryshop.judge.reading import Reading, Sentence
from mysteryshop.judge.reading.copy import read_copy
from mysteryshop.judge.reading.copy_hype import read_hype
from mysteryshop.judge.reading.copy_need import names_need
from mysteryshop.judge.reading.copy_plain import count_syllables, read_plainness, reading_grade
from mysteryshop.judge.reading.copy_solution import read_whole_solution
from mysteryshop.judge.reading.copy_specs import find_specs, translates_specs
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import PageKind


def sentences(text: str) -> tuple[Sentence, ...]:
    return read_copy(Reading(page_from_text(text, PageKind.PRODUCT))).sentences


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("For people who stand all day.", True, id="people and their day"),
        pytest.param("If your back hurts by noon, sit on this.", True, id="if your"),
        pytest.param("Going away for a week?", True, id="a question"),
        pytest.param("Shoes for nurses and chefs.", True, id="a trade"),
        pytest.param("Sets new standards in quality.", False, id="praise"),
        pytest.param("If you have any questions, write to us.", False, id="an if that helps nobody"),
        pytest.param("Available in oak, walnut and ash.", False, id="materials"),
    ],
)
def test_knows_when_a_need_is_named(text: str, named: bool) -> None:
    assert names_need(sentences(text)) is named


@pytest.mark.parametrize(
    ("text", "translated"),
    [
        pytest.param("12 MP, so that prints stay sharp up to A3.", True, id="so that"),
        pytest.param("5000 mAh: two days before you look for a socket.", True, id="a colon and a life"),
        pytest.param("It runs at 62 dB. That means nobody wakes up.", True, id="in the next sentence"),
        pytest.param("Battery: 5000 mAh.", False, id="a label and a number"),
        pytest.param("Reach 1,440 mm, payload 5 kg, 230 V.", False, id="a list"),
        pytest.param("£24, delivered in 3 days, from 9 to 5.", None, id="prices and times are no specs"),
    ],
)
def test_knows_when_specs_mean_something(text: str, translated: bool | None) -> None:
    assert translates_specs(read_copy(Reading(page_from_text(text, PageKind.PRODUCT)))) is translated


@pytest.mark.parametrize(
    ("text", "specs"),
    [
        ("It answered 404, in June.", 0),
        ("We sold 300 in June.", 0),
        ("There are 12 in the set.", 0),
        ("A 12 in pan.", 1),
        ("The 40 in screen.", 1),
    ],
)
def test_the_word_in_behind_a_number_is_an_inch_only_where_it_measures(text: str, specs: int) -> None:
    assert sum(line.specs for line in find_specs(sentences(text))) == specs


def test_a_measure_and_its_code_are_counted_once() -> None:
    assert [line.specs for line in find_specs(sentences("A 24.2 MP sensor."))] == [1]


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        pytest.param("The ultimate lamp.", 1, id="a superlative"),
        pytest.param("The ultimate lamp. Rated 4.6 by 212 buyers.", 0, id="with its proof behind it"),
        pytest.param("The ultimate lamp. Oak. Brass. Rated 4.6 by 212 buyers.", 1, id="a proof too far off"),
        pytest.param("Hurry, stocks are flying. Rated 4.6 by 212 buyers.", 2, id="pressure has no proof"),
        pytest.param('One wrote "the ultimate lamp" on the box.', 0, id="quoted praise"),
        pytest.param("Boils a litre in three minutes.", 0, id="a plain fact"),
    ],
)
def test_hears_praise_and_looks_for_its_proof(text: str, bare: int) -> None:
    assert len(read_hype(sentences(text)).unproved) == bare


@pytest.mark.parametrize(
    ("word", "syllables"),
    [
        ("lamp", 1),
        ("table", 2),
        ("cable", 2),
        ("lights", 1),
        ("mitigation", 4),
        ("walked", 1),
        ("wanted", 2),
        ("rhythm", 1),
    ],
)
def test_counts_syllables(word: str, syllables: int) -> None:
    assert count_syllables(word) == syllables


def test_longer_sentences_and_words_are_harder() -> None:
    assert reading_grade(["The cat sat on the mat."]) < reading_grade(["The organisation facilitates transformation."])
    assert reading_grade([]) == 0


@pytest.mark.parametrize(
    ("text", "unexplained"),
    [
        pytest.param("It talks to your phone over BLE.", ["BLE"], id="never explained"),
        pytest.param("Rainproof: it lives through a storm (IPX7).", [], id="behind its meaning"),
        pytest.param("It has BLE (a short-range radio) built in.", [], id="meaning in brackets"),
        pytest.param("It works in the UK and has a USB plug.", [], id="everybody knows these"),
        pytest.param("NOW WITH FREE BULBS FOR ALL", [], id="shouting is no acronym"),
    ],
)
def test_finds_acronyms_that_nobody_explains(text: str, unexplained: list[str]) -> None:
    assert [quote.text for quote in read_plainness(sentences(text)).acronyms] == unexplained


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param(
            "In the box: lamp and bulb. You also need a hook (£2). We can hang it for you.", 3, id="all three"
        ),
        pytest.param("You also need a hook.", 0, id="an extra with no way to it"),
        pytest.param("Bulb not included.", 0, id="a blunt lack"),
        pytest.param("Supplied with a bulb.", 1, id="the box alone"),
    ],
)
def test_counts_what_makes_a_solution_whole(text: str, told: int) -> None:
    assert read_whole_solution(sentences(text)).told == told


def test_a_link_beside_a_missing_thing_is_a_way_to_it() -> None:
    told = read_whole_solution(sentences("Bulb not included: E27 warm bulb."), ["E27 warm bulb"])
    assert told.way
