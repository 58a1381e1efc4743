from __future__ import annotations

import pytest

from mysteryshop.model import AuditSummary
from mysteryshop.report.view.letter import Block, Run, read_letter, show_letterhead


def told(text: str) -> list[tuple[str, list[str]]]:
    """Kinds and lines, without styles."""
    return [(block.kind, ["".join(run.text for run in line) for line in block.lines]) for block in read_letter(text)]


def test_empty_lines_part_paragraphs() -> None:
    assert told("Dear client,\n\n\nwe went.\r\n \r\nThank you.") == [
        ("paragraph", ["Dear client,"]),
        ("paragraph", ["we went."]),
        ("paragraph", ["Thank you."]),
    ]


def test_a_short_line_was_meant_as_one_and_a_long_one_was_only_wrapped() -> None:
    wrapped = "Your shop was walked by two customers, and this report tells\nwhat they met."
    assert told(f"{wrapped}\n\nKind regards,\nNadia") == [
        ("paragraph", [wrapped.replace("\n", " ")]),
        ("paragraph", ["Kind regards,", "Nadia"]),
    ]


def test_lists_and_headings() -> None:
    assert told("# What we did\nThree things:\n- the cart\n  and its sum\n* the checkout\n# And then") == [
        ("heading", ["What we did"]),
        ("paragraph", ["Three things:"]),
        ("list", ["the cart and its sum", "the checkout"]),
        ("heading", ["And then"]),
    ]


def test_strong_and_stressed_words() -> None:
    assert read_letter("One *and* **two**; 3 * 4 * 5") == (
        Block("paragraph", ((Run("One "), Run("and", "em"), Run(" "), Run("two", "strong"), Run("; 3 * 4 * 5")),)),
    )


def test_markup_is_text() -> None:
    assert told("<script>alert(1)</script>\n[x](javascript:1)") == [
        ("paragraph", ["<script>alert(1)</script>", "[x](javascript:1)"])
    ]


def test_nothing_is_nothing() -> None:
    assert read_letter(" \n\n ") == ()


@pytest.mark.parametrize(
    ("logo", "kept"),
    [
        pytest.param("data:image/svg+xml;base64,PHN2Zz4=", True, id="an embedded SVG"),
        pytest.param("data:image/png;base64,iVBORw0KGgo=", True, id="an embedded PNG"),
        pytest.param("logo.svg", False, id="a path on somebody's machine"),
        pytest.param("https://tracker.example/logo.png", False, id="an address"),
        pytest.param("data:text/html;base64,PHN2Zz4=", False, id="a page"),
        pytest.param('data:image/png;base64,x" onerror="alert(1)', False, id="an attribute in disguise"),
        pytest.param("", False, id="none"),
    ],
)
def test_only_an_embedded_picture_is_a_logo(logo: str, *, kept: bool) -> None:
    assert bool(show_letterhead(AuditSummary("x", agency={"logo": logo})).logo) is kept
