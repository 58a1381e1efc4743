"""The report for everybody: nothing that axe-core objects to, valid HTML, whole without scripts and network."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any, Literal

import html5lib
import pytest
from axe_playwright_python.async_playwright import Axe  # type: ignore[import-untyped]
from tests.golden import papers
from tests.golden.sample import FOLDER, sample_result
from tests.support.staged_result import staged_result

from mysteryshop.model import ComparisonKind, Result
from mysteryshop.report import FORMATS
from mysteryshop.report.as_comparison import render_comparison_html
from mysteryshop.score import compare_results
from mysteryshop.visit.browser import running_browser

PHONE, LAPTOP = 390, 1280
"""CSS pixels."""

LOOKS: tuple[tuple[int, Literal["light", "dark"], bool], ...] = (
    (PHONE, "light", True),
    (LAPTOP, "light", True),
    (LAPTOP, "dark", True),
    (PHONE, "light", False),
)
"""Width, paper and whether scripts run."""

PATIENT = 180_000.0
"""Milliseconds that a busy machine may take."""

LOGO = (
    "data:image/svg+xml;base64,PHN2ZyB4bWxucz0iaHR0cDovL3d3dy53My5vcmcvMjAwMC9zdmciIHdpZHRoPSIxMjAiIGhlaWdodD0iNDAi"
    "PjxzY3JpcHQ+cGFyZW50Lm93bmVkPXdpbmRvdy5vd25lZD0xPC9zY3JpcHQ+PHJlY3Qgd2lkdGg9IjEyMCIgaGVpZ2h0PSI0MCIvPjwvc3ZnPg=="
)
"""A black bar whose script calls out `owned`."""


def with_letterhead(result: Result) -> Result:
    """The result under an agency's name, with all that an agency may add."""
    return replace(
        result,
        audit=replace(
            result.audit,
            agency={"name": "Westwind", "colour": "#ffcc00", "logo": LOGO},
            cover="# What we did\n\nDear client,\n\ntwo *customers* went there.\n\n- The **cart**\n- The checkout",
            footer="Westwind, Porthaven. 01632 960 188",
            glossary={"Journey": "From the first page to the parcel."},
        ),
    )


def html_of(result: Result, folder: Path) -> bytes:
    return FORMATS["html"].render(result, folder)


def compared(kind: ComparisonKind, language: str) -> bytes:
    branded = with_letterhead(sample_result()).audit
    told = compare_results([sample_result(), staged_result(), papers.papers_result()][: 2 + (kind is US_THEM)], kind)
    return render_comparison_html(told, replace(branded, language=language))


def german(result: Result) -> Result:
    return replace(result, audit=replace(result.audit, language="de"))


US_THEM = ComparisonKind.US_THEM
SUMS = ("100 less the lost points", "The bands")

VIEWS: dict[str, tuple[Callable[[], bytes], tuple[str, ...]]] = {
    "two customers": (lambda: html_of(with_letterhead(sample_result()), FOLDER), SUMS),
    "staged faults": (lambda: html_of(staged_result(), FOLDER), SUMS),
    "documents alone": (lambda: html_of(papers.papers_result(), papers.FOLDER), SUMS),
    "in German": (
        lambda: html_of(german(with_letterhead(staged_result())), FOLDER),
        ("100 minus die verlorenen Punkte", "Die Stufen"),
    ),
    "before and after": (lambda: compared(ComparisonKind.BEFORE_AFTER, "en"), ("What moved the score",)),
    "us and them": (lambda: compared(US_THEM, "en"), ("The customer asks",)),
    "us and them in German": (lambda: compared(US_THEM, "de"), ("Westwind",)),
}
"""Every page that we draw, and words that must be there for those who run no scripts."""


@cache
def report(name: str) -> bytes:
    return VIEWS[name][0]()


@cache
def seen(name: str, folder: Path) -> dict[str, Any]:
    """What axe-core and a reader find: in each width with everything unfolded, and without scripts."""
    path = folder / "index.html"
    path.write_bytes(report(name))
    return asyncio.run(_look(path))


async def _look(path: Path) -> dict[str, Any]:
    found: dict[str, Any] = {"violations": [], "asked": [], "wide": []}
    async with running_browser() as (_, browser):
        for width, paper, scripts in LOOKS:
            context = await browser.new_context(
                offline=True,
                viewport={"width": width, "height": 900},
                color_scheme=paper,
                java_script_enabled=scripts,
            )
            context.set_default_timeout(PATIENT)
            page = await context.new_page()
            page.on("request", lambda request: found["asked"].append(request.url[:80]))
            await page.goto(path.as_uri())
            if scripts:
                await page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
                across = await page.evaluate("[document.documentElement.scrollWidth, innerWidth, window.owned ?? null]")
                found["wide"].append(across)
                results = await Axe().run(page)
                found["violations"] += [f"{width}, {paper}: {_told(each)}" for each in results.response["violations"]]
            else:
                found["without"] = await page.locator("main").inner_text()
            await context.close()
    return found


def _told(violation: dict[str, Any]) -> str:
    return f"{violation['id']}: {violation['help']}: {[node['html'][:160] for node in violation['nodes']][:5]}"


@pytest.fixture(scope="module", params=list(VIEWS))
def looked(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    return {**seen(request.param, tmp_path_factory.mktemp("report")), "words": VIEWS[request.param][1]}


def test_axe_finds_nothing_on_a_phone_nor_on_a_laptop(looked: dict[str, Any]) -> None:
    assert looked["violations"] == []


def test_nothing_is_wider_than_the_screen_and_no_logo_runs_a_script(looked: dict[str, Any]) -> None:
    assert [across[0] <= across[1] for across in looked["wide"]] == [True] * 3
    assert [across[2] for across in looked["wide"]] == [None] * 3


def test_the_report_asks_nothing_of_any_network(looked: dict[str, Any]) -> None:
    assert [url for url in looked["asked"] if not url.startswith(("file:", "data:image/"))] == []


def test_everything_can_be_read_with_scripts_off(looked: dict[str, Any]) -> None:
    for words in looked["words"]:
        assert words in looked["without"]


@pytest.mark.parametrize("name", list(VIEWS))
def test_the_html_is_valid_to_a_strict_parser(name: str) -> None:
    html5lib.HTMLParser(strict=True).parse(report(name).decode("utf-8"))
