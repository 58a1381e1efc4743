"""What the detectors of solution-first answer."""

from collections.abc import Callable, Mapping
from typing import Any

import pytest

from mysteryshop.judge.detectors import (
    names_reader,
    outcome_first,
    plain_words,
    position_clear,
    praise_with_proof,
    spec_meaning,
    whole_solution,
)
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.markup import page_from_html
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import Answer, PageKind, Verdict

DETECTORS: Mapping[str, tuple[Callable[..., Answer], type[Any] | None]] = {
    "outcome-first": (outcome_first.outcome_first, outcome_first.Options),
    "names-reader": (names_reader.names_reader, names_reader.Options),
    "spec-meaning": (spec_meaning.spec_meaning, spec_meaning.Options),
    "whole-solution": (whole_solution.whole_solution, whole_solution.Options),
    "position-clear": (position_clear.position_clear, None),
    "praise-with-proof": (praise_with_proof.praise_with_proof, None),
    "plain-words": (plain_words.plain_words, plain_words.Options),
}


def ask(detector: str, text: str, kind: PageKind = PageKind.PRODUCT, **options: Any) -> Answer:
    page = page_from_html(text, kind) if text.startswith("<") else page_from_text(text, kind)
    run, chosen = DETECTORS[detector]
    return run(Reading(page, Setting(("Norvex",))), chosen(**options) if chosen else None)


CATALOGUE = [
    (
        "outcome-first",
        "48 MP quad-pixel sensor, f/1.8.",
        "Sharp photos of the children indoors, shared with family in two taps.",
    ),
    ("names-reader", "The X200 sets new standards.", "For small kitchens where the sink is the only work top."),
    ("spec-meaning", "Battery: 5000 mAh.", "5000 mAh: two days before you look for a socket."),
    (
        "whole-solution",
        "Cable not included.",
        "In the box: lamp and bulb. You also need a hook (£2, add it). We can hang it for you.",
    ),
    (
        "position-clear",
        "Norvex. Innovating since 1987.",
        "Spare parts for your cooker: enter the model, get it tomorrow.",
    ),
    (
        "praise-with-proof",
        "The ultimate game-changing revolution!",
        "Rated 4.6 by 212 buyers; most praise the quiet motor.",
    ),
    (
        "plain-words",
        "Leverages IPX7-grade ingress mitigation.",
        "Rainproof: it survives half an hour under water (IPX7).",
    ),
]


@pytest.mark.parametrize(("detector", "bad", "good"), CATALOGUE, ids=[case[0] for case in CATALOGUE])
def test_the_catalogue_s_own_examples_get_their_verdicts(detector: str, bad: str, good: str) -> None:
    assert ask(detector, bad).verdict is Verdict.FAIL
    assert ask(detector, good).verdict is Verdict.PASS


@pytest.mark.parametrize(("detector", "bad", "good"), CATALOGUE, ids=[case[0] for case in CATALOGUE])
def test_every_fail_quotes_the_page(detector: str, bad: str, good: str) -> None:
    quotes = ask(detector, bad).quotes
    assert quotes
    assert all(quote.text in bad for quote in quotes)
    assert all(quote.text in good for quote in ask(detector, good).quotes)


@pytest.mark.parametrize("detector", [case[0] for case in CATALOGUE])
def test_a_page_without_words_is_never_a_pass(detector: str) -> None:
    assert ask(detector, "<main></main>").verdict is not Verdict.PASS


def test_an_outcome_that_comes_second_is_half_an_answer() -> None:
    text = "Brass desk lamp, 40 cm, 9 W LED\nRead until late without waking anybody next to you."
    assert ask("outcome-first", text).verdict is Verdict.PARTIAL
    assert ask("outcome-first", text, half_for_late_outcome=False).verdict is Verdict.FAIL


def test_spare_parts_need_no_reader() -> None:
    assert ask("names-reader", "Replacement part 5060\nRubber, 40 mm.").verdict is Verdict.NOT_APPLICABLE


def test_a_labelled_spec_table_is_left_alone() -> None:
    html = (
        "<main><h1>Lamp</h1><p>You read, others sleep.</p><table><tr><td>Weight</td><td>900 g</td></tr></table></main>"
    )
    answer = ask("spec-meaning", html)
    assert answer.verdict is Verdict.NOT_APPLICABLE
    assert "table" in answer.reason


def test_one_spec_of_many_explained_is_half_an_answer() -> None:
    text = "Steel, 31 kg, 230 V.\nMotor 120 W, belt 40 mm.\nFuse 13 A, cord 3 m.\n62 dB, so nobody wakes up."
    assert ask("spec-meaning", text).verdict is Verdict.PARTIAL


def test_goods_that_need_nothing_can_be_declared() -> None:
    assert ask("whole-solution", "Oak bowl\nTurned by hand.", needs_nothing=("bowl",)).verdict is Verdict.NOT_APPLICABLE


def test_a_first_screen_with_no_next_step_is_half_an_answer() -> None:
    answer = ask("position-clear", "Reading lamps for your bedside.", PageKind.HOME)
    assert answer.verdict is Verdict.PARTIAL
    assert "what to do next" in answer.reason
