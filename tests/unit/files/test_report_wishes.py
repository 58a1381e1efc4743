"""`report.redact` and `report.templates`, as an audit writes them."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mysteryshop.errors import FileMistakes
from mysteryshop.files import load_plan, load_plan_text, missing_files
from mysteryshop.model import Hidden, Redaction, ReportWishes

AUDIT = "audit: x\nsite: {url: https://shop.example}\nreport:\n"


def wishes(report: str) -> ReportWishes:
    return load_plan_text(AUDIT + report, "a.yaml", {}).report


def test_nothing_is_redacted_unless_it_is_asked_for() -> None:
    assert wishes("  footer: Westwind\n").redact is None


def test_a_profile_hides_what_names_anybody_and_shows_no_pictures() -> None:
    told = wishes("  redact: {name: the board}\n").redact
    assert told == Redaction(
        "the board", (Hidden.EMAIL, Hidden.PHONE, Hidden.POSTCODE, Hidden.ORDER_NUMBER, Hidden.NAME)
    )
    assert told is not None
    assert not told.pictures


def test_all_of_a_profile_is_read() -> None:
    told = wishes("  redact: {hide: [web-address, phone], words: Heron, pictures: yes}\n").redact
    assert told == Redaction("outside readers", (Hidden.WEB_ADDRESS, Hidden.PHONE), ("Heron",), pictures=True)


@pytest.mark.parametrize(
    ("report", "told"),
    [
        pytest.param(
            "  redact: {hide: [email]}\n", r"a.yaml:4:19: no thing to hide is called 'email'\n.*'e-mail'", id="a slip"
        ),
        pytest.param("  redact: {hide: []}\n", r"a.yaml:4:18: ", id="nothing to hide"),
        pytest.param("  redact: {picture: no}\n", r"a.yaml:4:12: .*\n.*'pictures'", id="an unknown key"),
        pytest.param("  redact:\n", r"a.yaml:4:", id="left empty"),
        pytest.param("  redact: {pictures: perhaps}\n", r"a.yaml:4:22: ", id="neither yes nor no"),
        pytest.param("  templates: []\n", r"a.yaml:4:14: ", id="no folder"),
    ],
)
def test_a_mistake_is_told_where_it_stands(report: str, told: str) -> None:
    with pytest.raises(FileMistakes) as caught:
        wishes(report)
    assert re.search(told, str(caught.value)), str(caught.value)


def test_the_folder_of_templates_keeps_its_place() -> None:
    plan = load_plan_text(AUDIT + "  templates: ./ours\n", "a.yaml", {})
    assert plan.report.templates == "./ours"
    assert (plan.places["report.templates"].line, plan.places["report.templates"].column) == (4, 14)


@pytest.mark.parametrize(
    ("name", "problem", "hint"),
    [
        pytest.param(
            "./our-templtes", "there is no folder './our-templtes'", "Did you mean 'our-templates'?", id="a slip"
        ),
        pytest.param("nowhere/at-all", "there is no folder 'nowhere/at-all'", "", id="nothing like it"),
        pytest.param("a.yaml", "'a.yaml' is a file, not a folder", "Name the folder", id="a file"),
    ],
)
def test_a_folder_that_is_not_there_is_told_in_the_audit(tmp_path: Path, name: str, problem: str, hint: str) -> None:
    (tmp_path / "our-templates").mkdir()
    (tmp_path / "a.yaml").write_text(f"{AUDIT}  templates: {name}\n", encoding="utf-8")
    (mistake,) = missing_files(load_plan(tmp_path / "a.yaml", {}))
    assert (mistake.place.line, mistake.place.column, mistake.problem) == (4, 14, problem)
    assert mistake.hint.startswith(hint)
    assert bool(mistake.hint) == bool(hint)


def test_a_folder_that_is_there_is_no_mistake(tmp_path: Path) -> None:
    (tmp_path / "our-templates").mkdir()
    (tmp_path / "a.yaml").write_text(f"{AUDIT}  templates: ./our-templates\n", encoding="utf-8")
    assert not missing_files(load_plan(tmp_path / "a.yaml", {}))
