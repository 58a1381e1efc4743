"""The way for whoever is not content."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.complaint_route import complaint_route
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Verdict


def verdict_of(words: str, kind: PageKind = PageKind.CONTACT) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return complaint_route(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param(
            "Write to care@lantern.example; Ana answers in 2 days; not happy? Ask for Ben.",
            Verdict.PASS,
            id="all of it",
        ),
        pytest.param(
            "Complaints: call 01632 960142. The ombudsman decides within 8 weeks.",
            Verdict.PASS,
            id="time and next instance",
        ),
        pytest.param("If something goes wrong, write to us.", Verdict.PARTIAL, id="somewhere to turn"),
        pytest.param("Complaints are taken seriously.", Verdict.PARTIAL, id="named only"),
        pytest.param("Call 01632 960142 with any questions.", Verdict.FAIL, id="questions are no complaints"),
        pytest.param("We never had a complaint.", Verdict.FAIL, id="praise"),
    ],
)
def test_wants_a_way_and_what_follows(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict
