"""A comparison under the agency's own name: logo, colour, letter, glossary and footer, as one audit's report has."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.golden.sample import sample_result

from mysteryshop.cli.program import run
from mysteryshop.errors import Exit
from mysteryshop.model import AuditSummary, ComparisonKind, Result
from mysteryshop.pipeline import compare_audits
from mysteryshop.report import write
from mysteryshop.report.as_comparison import render_comparison_html, render_comparison_markdown
from mysteryshop.report.brand import readable_brand
from mysteryshop.score import compare_results

SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="20"><script>alert(1)</script></svg>'
LOGO = "data:image/svg+xml;base64," + b64encode(SVG.encode()).decode()
AGENCY = {"name": "Westwind", "logo": LOGO, "colour": "#7a1f5c"}
AUDIT = """audit: The market in autumn
site: {url: https://shop.example}
report:
  agency: {name: Northwind, colour: "#0a5c36", logo: logo.svg}
  cover: |
    Dear board,

    - we went to **two** shops
  footer: Northwind, 3 Pier Road
  glossary: {gap: What lies between us.}
"""


def branded(
    *, agency: Mapping[str, str] = AGENCY, cover: str = "Dear client, of **Tern**", url: str = sample_result().audit.url
) -> Result:
    """The sample as an agency's own. agency: whose it is; cover: its letter; url: the shop that was audited."""
    audit = replace(
        sample_result().audit,
        agency=agency,
        cover=cover,
        footer="Westwind, 01632 960188",
        glossary={"mirror": "A sentence on us."},
        url=url,
    )
    return replace(sample_result(), audit=audit)


def page(letterhead: AuditSummary, kind: ComparisonKind = ComparisonKind.US_THEM) -> BeautifulSoup:
    told = compare_results([sample_result(), sample_result()], kind)
    return BeautifulSoup(render_comparison_html(told, letterhead), "lxml")


@pytest.mark.parametrize("kind", list(ComparisonKind))
def test_all_of_an_agencys_own_is_worn(kind: ComparisonKind) -> None:
    told = page(branded().audit, kind)
    (logo,) = told.select("#letter .logo img")
    assert (logo["src"], logo["alt"]) == (LOGO, "Westwind")
    assert told.select("#letter h2")[0].get_text() == "From Westwind"
    assert told.select("#letter .words strong")[0].get_text() == "Tern"
    assert "Prepared by Westwind" in told.select("#verdict .title")[0].get_text(" ").replace("  ", " ")
    assert told.select("#glossary dt")[0].get_text() == "mirror"
    assert "01632 960188" in told.select("main > footer.foot")[0].get_text()
    assert f"--brand:{readable_brand('#7a1f5c').light}" in str(told.style)


def test_the_policy_lets_the_logo_in_and_no_script() -> None:
    told = page(branded().audit)
    policy = str(told.select("meta[http-equiv]")[0]["content"])
    assert policy.startswith("default-src 'none'; img-src data:; style-src 'sha256-")
    assert "script" not in policy
    assert not told.select("script")


def test_without_a_letter_the_logo_stands_on_the_first_page() -> None:
    told = page(branded(cover="").audit)
    assert not told.select("#letter")
    assert told.select("#verdict > .logo img")


def test_nobodys_comparison_bears_no_name() -> None:
    told = page(AuditSummary(""))
    assert not told.select("#letter, .logo, #glossary, main > footer")
    assert "Prepared by" not in told.get_text()


def test_an_agencys_words_never_become_markup() -> None:
    bad = "</style><script>alert(1)</script><img src=x onerror=alert(1)>"
    audit = AuditSummary(
        "", agency={"name": bad, "logo": bad, "colour": bad}, cover=bad, footer=bad, glossary={bad: bad}
    )
    told = page(audit)
    assert not told.select("script, img")
    assert len(told.select("style")) == 1


def stored(at: Path, result: Result) -> Path:
    write(result, at, ["json"])
    return at


def compare(tmp_path: Path, *flags: str) -> int:
    """The exit code of `mysteryshop compare`: ours is branded, theirs by another agency."""
    ours = stored(tmp_path / "us", branded())
    other = branded(agency={"name": "Eastwind"}, url="https://other.example/")
    theirs = stored(tmp_path / "them", other)
    return run(["compare", str(ours), str(theirs), "--output", str(tmp_path / "out"), *flags])


def compared(tmp_path: Path, *flags: str) -> BeautifulSoup:
    """The page that it wrote."""
    assert compare(tmp_path, *flags) == Exit.OK
    return BeautifulSoup((tmp_path / "out" / "compare.html").read_bytes(), "lxml")


def test_the_first_shop_is_ours_and_so_is_the_letterhead(tmp_path: Path) -> None:
    told = compared(tmp_path).get_text()
    assert "From Westwind" in told
    assert "Eastwind" not in told


def test_before_and_after_bear_what_the_later_audit_says(tmp_path: Path) -> None:
    assert "From Eastwind" in compared(tmp_path, "--as", "before-after").get_text()


def test_where_shops_have_no_names_the_letter_of_one_is_left_out(tmp_path: Path) -> None:
    told = compared(tmp_path, "--anonymise")
    assert not told.select("#letter, #glossary")
    assert told.select(".logo img")
    assert "01632 960188" in told.get_text()
    assert "Tern" not in told.get_text()


@pytest.mark.parametrize("flags", [(), ("--anonymise",)])
def test_another_audit_file_gives_the_letterhead(tmp_path: Path, flags: tuple[str, ...]) -> None:
    (tmp_path / "logo.svg").write_text(SVG, encoding="utf-8")
    (tmp_path / "market.yaml").write_text(AUDIT, encoding="utf-8")
    told = compared(tmp_path, "--letterhead", str(tmp_path / "market.yaml"), *flags)
    assert told.select("#letter h2")[0].get_text() == "From Northwind"
    assert told.select("#letter li strong")[0].get_text() == "two"
    assert told.select("#letter img")[0]["src"] == LOGO
    assert "Westwind" not in told.get_text()


def test_a_letterhead_whose_logo_is_gone_is_told_with_its_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "market.yaml").write_text(AUDIT, encoding="utf-8")
    assert compare(tmp_path, "--letterhead", str(tmp_path / "market.yaml")) == Exit.USAGE
    assert "market.yaml:4:54: there is no file 'logo.svg'" in capsys.readouterr().err


def test_templates_serve_the_comparison_too(tmp_path: Path) -> None:
    (tmp_path / "own").mkdir()
    (tmp_path / "own" / "letter.css").write_text("#letter{color:teal}", encoding="utf-8")
    assert "#letter{color:teal}" in str(compared(tmp_path, "--templates", str(tmp_path / "own")).style)


def test_shops_audited_side_by_side_bear_ours(tmp_path: Path) -> None:
    compare_audits([branded(), branded(agency={"name": "Eastwind"})], tmp_path)
    assert "From Westwind" in BeautifulSoup((tmp_path / "compare.html").read_bytes(), "lxml").get_text()


def test_the_words_for_tickets_bear_no_letterhead() -> None:
    told = compare_results([branded(), branded()], ComparisonKind.US_THEM)
    assert "Westwind" not in render_comparison_markdown(told).decode("utf-8")
