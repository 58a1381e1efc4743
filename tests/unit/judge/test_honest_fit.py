"""For whom it is not."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.honest_fit import honest_fit
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Verdict


def verdict_of(words: str, kind: PageKind = PageKind.PRODUCT) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return honest_fit(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("Too weak for steam rooms: take the Aria Pro.", Verdict.PASS, id="too weak"),
        pytest.param("Not for you if you bake in a tin.", Verdict.PASS, id="not for you"),
        pytest.param("It won't fit worktops deeper than 60 cm.", Verdict.PASS, id="it will not fit"),
        pytest.param("Perfect for everyone! Not suitable for outdoors.", Verdict.PARTIAL, id="everyone, with a limit"),
        pytest.param("If you read in bed, this is your lamp.", Verdict.PARTIAL, id="whom it suits"),
        pytest.param("Perfect for everyone!", Verdict.FAIL, id="everyone"),
        pytest.param("A shade of brushed steel.", Verdict.FAIL, id="no word"),
        pytest.param("Offer only for today.", Verdict.FAIL, id="a limit of time is none"),
        pytest.param("If you have ordered already, follow the link.", Verdict.FAIL, id="advice on orders"),
    ],
)
def test_wants_a_limit(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict


def test_in_a_list_advice_on_whom_each_suits_is_enough() -> None:
    assert verdict_of("If you read in bed, take the Brook.", PageKind.CATEGORY) is Verdict.PASS
