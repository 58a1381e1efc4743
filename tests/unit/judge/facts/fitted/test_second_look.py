"""What was learnt from brands finds promises that no rule reads, and leaves to a person what something tells apart."""

import pytest
from tests.unit.judge.facts.saying import page_and_letter, pages_saying

from mysteryshop.judge.facts.family import Pair
from mysteryshop.judge.facts.fitted import second_look as looks
from mysteryshop.judge.facts.fitted.mentions import mentions
from mysteryshop.judge.facts.fitted.second_look import second_look
from mysteryshop.judge.facts.reading import claims, contradictions
from mysteryshop.model import FactKind

CLAIMS = (
    "Claims decided within 3 working days of your last document.",
    "Once the last document is in, you have our decision in ten working days.",
)
GROUPS = ("Groups of ten or more: 20% off.", "Parties of ten and up save 15 per cent.")
TUNERS = ("A tuner comes out to you in 4 days.", "Tuners are with you in 9 days.")
KILNS = ("The kiln is looked after for five years.", "Our kiln: two years of care.")
RECUT = (
    "Measured it wrong? We re-cut it once, no charge, up to 60 days after delivery.",
    "We re-cut the blind once, free of charge, on notice given within 21 days of delivery.",
)


def verdicts(page: str, letter: str) -> list[tuple[FactKind, bool]]:
    return [(pair.a.kind, pair.sure) for pair in contradictions(page_and_letter(page, letter))]


@pytest.mark.parametrize(
    ("told", "kind"),
    [
        pytest.param(CLAIMS, FactKind.SUPPORT_PROMISE, id="a decision on a claim"),
        pytest.param(TUNERS, FactKind.DELIVERY_TIME, id="when somebody comes"),
        pytest.param(KILNS, FactKind.GUARANTEE, id="care and looking after"),
        pytest.param(RECUT, FactKind.RETURNS_WINDOW, id="a second cut, with what is free in both"),
    ],
)
def test_two_values_of_one_promise_contradict_in_words_without_a_rule(told: tuple[str, str], kind: FactKind) -> None:
    assert second_look(page_and_letter(*told), ())[0].sure
    assert (kind, True) in verdicts(*told)


@pytest.mark.parametrize(
    "told",
    [
        pytest.param((GROUPS[0], "Parties of ten and up save a fifth, that is 20 per cent."), id="the same share"),
        pytest.param((GROUPS[0], "We answer every letter within two days."), id="a value of another sort"),
        pytest.param((CLAIMS[0], "Every lamp is guaranteed for ten years."), id="a promise of another kind"),
    ],
)
def test_what_is_no_promise_of_the_same_is_not_even_asked(told: tuple[str, str]) -> None:
    assert second_look(page_and_letter(*told), ()) == ()


@pytest.mark.parametrize(
    "told",
    [
        pytest.param(
            ("Groups of ten or more: 20% off with CREW20.", "Parties of ten and up save 15 per cent with NIGHT15."),
            id="two codes",
        ),
        pytest.param(
            ("Guaranteed: our kilns for five years, the shelves for two.", "Kiln shelves are good for two years."),
            id="the other figure stands beside it",
        ),
    ],
)
def test_what_something_tells_apart_is_for_a_person(told: tuple[str, str]) -> None:
    assert [pair.sure for pair in second_look(page_and_letter(*told), ())] == [False]


def test_the_quotes_are_the_channels_own_words() -> None:
    pair = second_look(page_and_letter(*RECUT), ())[0]
    assert pair.a.quote.text == "We re-cut it once, no charge, up to 60 days after delivery."
    assert pair.b.quote.text == RECUT[1]


def test_pages_of_one_walk_are_left_to_the_rules() -> None:
    assert second_look(pages_saying(*GROUPS), ())[0].sure
    one = pages_saying(*GROUPS)
    for page in one.pages:
        object.__setattr__(page, "channel", "web")
    assert second_look(one, ()) == ()


def test_a_site_of_very_many_values_is_left_to_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(looks, "MOST", 1)
    assert second_look(page_and_letter(*GROUPS), ()) == ()


def test_a_pair_that_the_rules_report_is_only_asked_where_it_is_very_unlikely(monkeypatch: pytest.MonkeyPatch) -> None:
    site = page_and_letter("Standard delivery costs £3.95.", "Standard delivery is £4.95.")
    found = contradictions(site)
    assert [pair.sure for pair in found] == [True]
    monkeypatch.setattr(looks, "DOUBTED", 1.01)
    assert [pair.sure for pair in second_look(site, found)] == [False]


def test_what_the_rules_ask_stays_a_question() -> None:
    site = page_and_letter("Standard delivery costs £3.95.", "Standard delivery is £4.95.")
    asked = [Pair(pair.a, pair.b, pair.why, sure=False) for pair in contradictions(site)]
    assert [pair.sure for pair in second_look(site, asked)] == [False]


def test_two_values_that_the_rules_read_as_one_kind_and_let_pass_are_at_most_asked() -> None:
    site = page_and_letter("The frame is guaranteed for ten years.", "Covers are guaranteed for two years.")
    assert [pair.sure for pair in second_look(site, ())] == [True]
    assert [pair.sure for pair in second_look(site, (), claims(site))] == [False]


def test_a_kind_that_has_no_values_is_left_to_the_rules() -> None:
    site = page_and_letter("Phone: 01632 960 123", "Ring us on 01632 960 173.")
    found = contradictions(site)
    assert second_look(site, found) == found


def test_values_are_found_by_grammar_whatever_they_are_of() -> None:
    told = mentions(page_and_letter("Bring 2 weeks of notes, £5 and a coat. Half is on us, 10% is yours.", "Hello."))
    assert [(one.sort, one.value.text) for one in told] == [
        ("span", "2 weeks"),
        ("money", "GBP 5.00"),
        ("money", "free"),
        ("share", "10 %"),
    ]
