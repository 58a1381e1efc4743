"""Ways in by need, by kind, by code."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.choose_by_need import choose_by_need
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Verdict


def menu(*labels: str, counted: str = "48 products") -> str:
    links = "".join(f'<a href="/{number}">{label}</a>' for number, label in enumerate(labels))
    return f"<nav>{links}</nav><main><h1>Lamps</h1><p>{counted}</p></main>"


def verdict_of(words: str, kind: PageKind = PageKind.HOME) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return choose_by_need(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param(
            menu("For small rooms", "For reading in bed", "Contact"),
            Verdict.PASS,
            id="needs",
        ),
        pytest.param(
            menu("Shop by room", "Help me choose", "Floor lamps"),
            Verdict.PASS,
            id="a guide",
        ),
        pytest.param(
            menu("Series A", "Series B", "Pro Line", "Contact"),
            Verdict.FAIL,
            id="lines",
        ),
        pytest.param(
            menu("X200", "X300", "X400"),
            Verdict.FAIL,
            id="numbers of models",
        ),
        pytest.param(
            menu("Table lamps", "Floor lamps", "Bulbs"),
            Verdict.REVIEW,
            id="kinds of goods",
        ),
        pytest.param(
            menu("Series A", "Series B", counted="8 products"),
            Verdict.NOT_APPLICABLE,
            id="few products",
        ),
        pytest.param(
            menu("Series A", "Series B", counted=""),
            Verdict.NOT_APPLICABLE,
            id="nobody knows how many",
        ),
    ],
)
def test_classes_the_labels_of_a_menu(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict
