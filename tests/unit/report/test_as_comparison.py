"""A comparison as HTML and Markdown: it says what it is, runs nothing, and reads without pictures or scripts."""

from __future__ import annotations

from dataclasses import replace

import pytest
from bs4 import BeautifulSoup
from tests.golden.sample import sample_result

from mysteryshop.model import AuditSummary, Comparison, ComparisonKind, Quote, Result, Verdict
from mysteryshop.report.as_comparison import render_comparison_html, render_comparison_markdown
from mysteryshop.report.view.compared import show_movers, tell_headline
from mysteryshop.score import compare_results

HOSTILE = [
    "<script>x()</script>",
    "'\"><img src=x onerror=x()>",
    "</title></style><b>",
    "\u202eevil\x00",
    "[a](javascript:x)",
]


def worded(result: Result, words: str) -> Result:
    """Every finding and every name says these words."""
    findings = tuple(
        replace(one, quotes=(Quote(words),), reason=words) if one.verdict is Verdict.FAIL else one
        for one in result.findings
    )
    checks = tuple(replace(check, ask=words) for check in result.checks)
    return replace(result, findings=findings, checks=checks, audit=AuditSummary(words, f"https://shop.example/{words}"))


def told(words: str = "", kind: ComparisonKind = ComparisonKind.BEFORE_AFTER) -> Comparison:
    before, after = sample_result(), sample_result()
    after = replace(after, findings=tuple(replace(one, reason="") for one in after.findings))
    return compare_results([worded(before, words) if words else before, worded(after, f"{words}!")], kind)


@pytest.mark.parametrize("kind", list(ComparisonKind))
@pytest.mark.parametrize("words", HOSTILE)
def test_no_word_of_a_page_becomes_markup(words: str, kind: ComparisonKind) -> None:
    page = BeautifulSoup(render_comparison_html(told(words, kind)), "lxml")
    assert not page.find_all(["script", "img", "iframe"])
    assert len(page.find_all("style")) == 1
    assert len(page.find_all("title")) == 1
    assert not [tag for tag in page.find_all(True) if any(name.startswith("on") for name in tag.attrs)]
    assert not [tag for tag in page.find_all(href=True) if not str(tag["href"]).startswith("#")]
    markdown = render_comparison_markdown(told(words, kind)).decode("utf-8")
    assert "<script" not in markdown.replace("\\<", "")
    assert "<img" not in markdown.replace("\\<", "")
    assert "[a](javascript" not in markdown


def test_ids_are_there_once_and_every_link_leads_somewhere() -> None:
    page = BeautifulSoup(render_comparison_html(told()), "lxml")
    ids = [str(tag["id"]) for tag in page.find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert {str(tag["href"])[1:] for tag in page.find_all(href=True)} <= set(ids)
    assert {"verdict", "changes", "matrix"} <= set(ids)


def test_tables_have_heads_for_rows_and_columns() -> None:
    page = BeautifulSoup(render_comparison_html(told(kind=ComparisonKind.US_THEM)), "lxml")
    tables = page.find_all("table")
    assert len(tables) >= 3
    for table in tables:
        widths = {len(row.find_all(["th", "td"])) for row in table.find_all("tr")}
        assert len(widths) == 1
        assert all(cell.get("scope") for cell in table.find_all("th"))
        assert table.find("caption")


def test_the_parts_of_the_difference_are_drawn_on_one_scale() -> None:
    comparison = told()
    assert comparison.movement is not None
    movers = show_movers(replace(comparison.movement, page=40.0, cap=-20.0, reach=0.0, checklist=0.0, customers=0.0))
    bars = {mover.name: (mover.start, mover.width) for mover in movers}
    assert bars["Pages"] == (50.0, 50.0)
    assert bars["Caps"] == (25.0, 25.0)
    assert bars["Reach"] == (50.0, 0.0)


def test_the_headline_says_which_way_it_went() -> None:
    comparison = told()
    before, after = comparison.shops
    rose = replace(comparison, shops=(replace(before, overall=18.9), replace(after, overall=59.0)), changes=())
    assert tell_headline(rose) == "The score rose from 18 to 59."
    assert tell_headline(replace(rose, shops=rose.shops[::-1])) == "The score fell from 59 to 18."
    unscored = replace(rose, shops=(before, replace(after, overall=None)))
    assert tell_headline(unscored).startswith("One of the two visits could not be scored")
    shops = tuple(
        replace(before, name=name, shared=shared, rank=rank)
        for name, shared, rank in (("Ours", 50.0, 2), ("Theirs", 62.5, 1))
    )
    ranked = replace(comparison, kind=ComparisonKind.US_THEM, shops=shops)
    assert tell_headline(ranked) == "Ours stands second of two shops, 12.50 points behind Theirs."
    assert tell_headline(replace(ranked, shops=shops[::-1])) == "Theirs serves its customers best of two shops."
