from __future__ import annotations

import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest
from bs4 import BeautifulSoup, Tag
from tests.golden.sample import FOLDER, sample_result
from tests.golden.sample_answers import HOSTILE

from mysteryshop.model import AuditSummary, GateOutcome, Result, Verdict
from mysteryshop.report.as_html import render_html
from mysteryshop.report.brand import contrast


def render(result: Result | None = None, folder: Path = FOLDER) -> BeautifulSoup:
    return BeautifulSoup(render_html(result or sample_result(), folder), "lxml")


@pytest.fixture(scope="module")
def page() -> BeautifulSoup:
    return render()


def one(page: BeautifulSoup, selector: str) -> Tag:
    (found,) = page.select(selector)
    return found


def test_the_policy_allows_this_style_and_this_script_and_nothing_else(page: BeautifulSoup) -> None:
    policy = str(one(page, "meta[http-equiv]")["content"])
    for name in ("style", "script"):
        digest = b64encode(sha256((one(page, name).string or "").encode()).digest()).decode()
        assert f"{name}-src 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none'; img-src data:;")
    assert "unsafe" not in policy


def test_nothing_asks_a_network(page: BeautifulSoup) -> None:
    assert not page.select("link, iframe, object, embed, audio, video, source, base, form, meta[http-equiv=refresh]")
    assert not page.select("[src], [srcset], [action], [formaction], [ping]")
    assert all(str(tag["href"]).startswith("data:image/") for tag in page.select("image"))
    assert all(str(tag["href"]).startswith("#") for tag in page.select("use"))
    assert "url(" not in str(one(page, "style").string)
    assert "@import" not in str(one(page, "style").string)


def test_no_handler_and_no_inline_style_is_needed(page: BeautifulSoup) -> None:
    names = {name for tag in page.find_all(True) for name in tag.attrs}
    assert not [name for name in names if name.startswith("on") or name == "style"]


def test_hostile_words_are_shown_and_never_become_markup(page: BeautifulSoup) -> None:
    assert len(page.select("script")) == 1
    assert not page.select("img")
    shown = HOSTILE.replace("\x07", "\ufffd")
    assert shown in [bdi.get_text() for bdi in page.select("bdi")]


def test_the_audits_own_words_are_no_markup_either() -> None:
    audit = AuditSummary(HOSTILE, HOSTILE, HOSTILE, HOSTILE, {"name": HOSTILE, "colour": HOSTILE}, (HOSTILE,))
    hostile = render(replace(sample_result(), audit=audit))
    assert len(hostile.select("script")) == 1
    assert not hostile.select("img")


def test_only_web_addresses_become_links(page: BeautifulSoup) -> None:
    outward = {str(tag["href"]) for tag in page.select("a[href]") if not str(tag["href"]).startswith("#")}
    assert outward
    assert all(href.startswith("https://shop.tern-and-tide.example/") for href in outward)
    assert "javascript:alert(document.domain)" in page.get_text()


def test_every_id_is_unique_and_every_link_inside_leads_somewhere(page: BeautifulSoup) -> None:
    ids = [str(tag["id"]) for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert {str(tag["href"])[1:] for tag in page.select("[href^='#']")} <= set(ids)


def test_every_quote_that_cost_points_stands_in_the_report_word_for_word(page: BeautifulSoup) -> None:
    shown = {tag.get_text() for tag in page.select("#findings q")}
    lossy = [each for each in sample_result().findings if each.verdict in (Verdict.FAIL, Verdict.PARTIAL)]
    assert {quote.text for finding in lossy for quote in finding.quotes} == shown


def test_equal_words_on_several_pages_are_told_once(page: BeautifulSoup) -> None:
    told = [case for case in page.select(".case") if "Does it start with what I get" in case.get_text()]
    assert len(told) == 1
    assert "Also on B1 Home" in told[0].get_text(" ", strip=True)


def test_findings_on_one_quote_share_one_picture(page: BeautifulSoup) -> None:
    shared = [spot for spot in page.select(".spot") if "Do they say sorry to me?" in spot.get_text()]
    assert len(shared) == 1
    assert len(shared[0].select(".case")) == 3
    assert len(shared[0].select("figure")) == 1


def test_the_shown_sum_of_a_checklist_is_the_sum_of_its_rows(page: BeautifulSoup) -> None:
    figure = re.compile(r"^−?(\d+\.\d\d)$")
    for table in page.select("table.lines"):
        rows = [float(figure.sub(r"\1", row.select("td")[-2].get_text())) for row in table.select("tbody tr")]
        total = float(figure.sub(r"\1", table.select("tfoot td")[0].get_text()))
        assert sum(rows) == pytest.approx(total, abs=0.005 * (len(rows) + 1))


def test_lost_points_and_raw_score_add_up_to_a_hundred(page: BeautifulSoup) -> None:
    cells = [cell.get_text().replace("−", "") for cell in page.select("table.total tfoot td")]
    assert float(cells[0]) + float(cells[1]) == pytest.approx(100, abs=0.01)
    costs = [case.get_text().replace("−", "") for case in page.select(".case .cost a")]
    assert sum(map(float, costs)) == pytest.approx(float(cells[0]), abs=0.05)


def test_a_page_without_a_picture_says_so(tmp_path: Path) -> None:
    bare = render(folder=tmp_path)
    assert not bare.select("image")
    assert len(bare.select(".film .missing")) == len(sample_result().pages)


def test_each_picture_is_stored_once(page: BeautifulSoup) -> None:
    stored = [str(image["href"]) for image in page.select("image")]
    assert len(stored) == len(set(stored)) == 9


def test_too_little_seen_gives_no_band() -> None:
    scores = replace(sample_result().scores, coverage=42.0)
    page = render(replace(sample_result(), scores=scores))
    assert not page.select(".band.on")
    assert "Too little seen" in one(page, ".facts").get_text()


def test_nothing_decided_is_not_audited_and_no_numeral() -> None:
    scores = replace(sample_result().scores, overall=None, raw=None, range=None, coverage=None, band=None)
    page = render(replace(sample_result(), scores=scores, fixes=(), findings=()))
    assert "not audited" in one(page, ".numeral").get_text()
    assert not page.select(".gauge")
    assert "Nothing on this shop could be judged" in one(page, "h1").get_text()


def test_a_gate_that_holds_is_not_shown_as_broken() -> None:
    page = render(replace(sample_result(), gate=GateOutcome(held=True)))
    assert "Held" in one(page, ".facts .held").get_text()
    assert not page.select(".facts .broken")


def test_an_almost_empty_result_still_renders() -> None:
    empty = replace(
        sample_result(), personas=(), visits=(), pages=(), checklists=(), checks=(), findings=(), facts=(),
        contradictions=(), fixes=(),
    )  # fmt: skip
    assert one(render(empty), "h1").get_text()


@pytest.mark.parametrize("mode", ["light", "dark"])
def test_text_colours_can_be_read(page: BeautifulSoup, mode: str) -> None:
    css = str(one(page, "style").string)
    blocks = re.findall(r":root\{([^}]*--paper[^}]*)\}", css)
    colours = dict(re.findall(r"--(\w+):(#[0-9a-f]{6})", blocks[0 if mode == "light" else 1]))
    for ground in ("paper", "sheet"):
        for ink in ("ink", "soft", "mark"):
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)


def test_a_mended_step_is_shown_with_the_line_to_write() -> None:
    result = sample_result()
    visit = result.visits[0]
    how = "mended: link \"View cart\" was not found; took 'Your <b>cart</b>'"
    line = "- go-to: {role: link, name: Your cart, as: cart}"
    step = replace(visit.steps[0], how=how, mended=line, place="audits/shop.yaml:16")
    mended = replace(result, visits=(replace(visit, steps=(step, *visit.steps[1:])), *result.visits[1:]))
    told = [dt.parent for dt in render(mended).select(".logbook dt") if dt.get_text() == "Steps mended"]
    assert [line in each.get_text() and "audits/shop.yaml:16" in each.get_text() for each in told if each] == [True]
    assert all(not each.select("b") for each in told if each)
    assert not [dt for dt in render().select(".logbook dt") if dt.get_text() == "Steps mended"]


def test_of_many_findings_of_one_repair_the_first_are_named_and_the_sum_has_all() -> None:
    result = sample_result()
    lead = next(one for one in result.findings if one.lost and one.quotes)
    index = len(result.findings)
    many = tuple(
        replace(lead, quotes=(replace(lead.quotes[0], text=f"words {number}"),), group=f"g{number}", persona="")
        for number in range(20)
    )
    fix = replace(result.fixes[0], check=lead.check, findings=tuple(range(index, index + 20)))
    page = render(replace(result, findings=(*result.findings, *many), fixes=(fix,)))
    (told,) = page.select("#fixes .meta")
    assert len(told.select("a.number")) == 12
    rest = told.select("a:not(.number)")[0]
    assert rest.get_text() == "8 more"
    row = one(page, str(rest["href"]))
    assert len(row.select("a.number")) >= 20
