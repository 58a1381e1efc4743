"""Mirror or window: sentences about the company against those about the customer."""

from dataclasses import replace
from pathlib import Path

import pytest

from mysteryshop.files import load_checklists
from mysteryshop.judge import DetectorCatalogue, judge_text
from mysteryshop.judge.reading import Sentence
from mysteryshop.judge.reading.copy_mirror import read_mirror
from mysteryshop.model import Applies, Block, Verdict

ALL = load_checklists(["solution-first"], Path(), DetectorCatalogue())[0]
ANY_LENGTH = [replace(ALL, checks=tuple(replace(check, applies=Applies()) for check in ALL.checks))]
MIRROR = "copy-you-more-than-we"


def sentences(*texts: str) -> tuple[Sentence, ...]:
    return tuple(Sentence(text, Block(text, "paragraph", f"p{number}")) for number, text in enumerate(texts))


@pytest.mark.parametrize(
    ("text", "customer", "company"),
    [
        ("You can return it.", 1, 0),
        ("We come and fit it.", 1, 0),
        ("We are proud of our team.", 0, 1),
        ("Norvex stands for lamps.", 0, 1),
        ("A lamp in brass.", 0, 0),
        ("We think you will like your lamp.", 1, 0),
    ],
)
def test_sees_at_whom_a_sentence_looks(text: str, customer: int, company: int) -> None:
    mirror = read_mirror(sentences(text), ("Norvex",))
    assert (len(mirror.customer), len(mirror.company)) == (customer, company)


def test_the_most_selfish_sentence_stands_first() -> None:
    mild, loud = sentences("It comes from us.", "We are proud of our heritage and our award-winning team.")
    assert read_mirror((mild, loud)).company == (loud, mild)


def test_you_ten_times_in_a_sentence_count_once() -> None:
    assert read_mirror(sentences("You " * 10, "We are proud.", "Our team.")).share == pytest.approx(1 / 3)


TEXTS = (
    "A family firm since 1912\n"
    "We are proud of our heritage and of our award-winning team. Our lamps come from our works.",
    "Tarn 3000 dehumidifier\n"
    "Brushed steel, 12 l tank, 45 dB. Available in black and in white. We sell it in our shops.",
    "Up to 60% off everything\nOur biggest sale ever ends on Sunday. We have never been as cheap. Our team is happy.",
    "Lamps by a family of smiths\nWe make lamps. Our brass comes from our own foundry. Our smiths love brass.",
)


@pytest.mark.parametrize("text", TEXTS)
def test_adding_you_ten_times_moves_nothing_but_this_check(text: str) -> None:
    plain, stuffed = (
        {finding.check: finding.verdict for finding in judge_text(each, "copy", ANY_LENGTH).findings}
        for each in (text, text + " You." * 10)
    )
    assert plain[MIRROR] is Verdict.FAIL
    assert stuffed[MIRROR] is Verdict.PASS
    assert {check: verdict for check, verdict in stuffed.items() if check != MIRROR} == {
        check: verdict for check, verdict in plain.items() if check != MIRROR
    }


def test_the_figure_stands_in_the_reason() -> None:
    findings = judge_text(TEXTS[0], "copy", ANY_LENGTH).findings
    told = next(finding for finding in findings if finding.check == MIRROR)
    assert told.reason == "0 of 3 such sentences look at the customer, 3 at the company."
    assert told.quotes[0].text == "We are proud of our heritage and of our award-winning team."


def test_a_short_text_is_not_asked() -> None:
    findings = judge_text("We are proud of our team.", "copy", [ALL]).findings
    assert next(f for f in findings if f.check == MIRROR).verdict is Verdict.NOT_APPLICABLE
