"""Accepted findings in the report: still told, with who accepts them until when, and what became of the baseline."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from bs4 import BeautifulSoup
from tests.golden.sample import sample_result

from mysteryshop.model import Accepted, BaselineUse, Verdict
from mysteryshop.report.as_html import render_html

UNTIL = Accepted("The <b>printer</b> has it.", "Ada Marsh", "2026-12-31")


def shown(tmp_path: Path, *, every: bool) -> tuple[BeautifulSoup, int]:
    """The report of the sample with its fails accepted, all of them or only the first; and how many that are."""
    result = sample_result()
    fails = [index for index, one in enumerate(result.findings) if one.verdict is Verdict.FAIL]
    taken = set(fails if every else fails[:1])
    findings = tuple(replace(one, accepted=UNTIL if i in taken else None) for i, one in enumerate(result.findings))
    use = BaselineUse("Accepted in autumn", len(taken), ("a.yaml:3:5: outage-apology on fault (Bo), 2026-01-01",))
    page = render_html(replace(result, findings=findings, baseline=use), tmp_path)
    return BeautifulSoup(page, "lxml"), len(taken)


def test_a_finding_that_is_accepted_is_told_with_reason_owner_and_last_day(tmp_path: Path) -> None:
    page, _ = shown(tmp_path, every=True)
    (first, *_) = [tag for tag in page.select("article.case") if "Accepted" in tag.get_text()]
    told = " ".join(first.get_text().split())
    assert "Accepted until Thursday 31 December 2026 by Ada Marsh: The <b>printer</b> has it." in told
    assert "It costs its points all the same." in told
    assert len(page.select("article.case")) == len(
        BeautifulSoup(render_html(sample_result(), tmp_path), "lxml").select("article.case")
    )


def test_the_cover_says_how_many_and_what_has_expired(tmp_path: Path) -> None:
    page, number = shown(tmp_path, every=False)
    told = " ".join(page.select("#verdict")[0].get_text().split())
    assert number == 1
    assert "One finding accepted by Accepted in autumn: counted by the score, not by the gate" in told
    assert "Accepted finding has expired: a.yaml:3:5: outage-apology on fault (Bo), 2026-01-01" in told
