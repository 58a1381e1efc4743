"""What is written of a result: the whole, the redacted set beside it, and with whose templates."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from tests.golden.sample import FOLDER, sample_result

from mysteryshop.errors import FileMistakes, UsageProblem
from mysteryshop.history import read_result
from mysteryshop.model import Plan, Quote, Redaction, ReportWishes, Result
from mysteryshop.pipeline import Overrides, Rendering, read_plan_text, report_result, templates_of, write_result
from mysteryshop.pipeline.plans import laid_over
from mysteryshop.report import write

AUDIT = "audit: x\nsite: {url: https://shop.example}\nreport: {templates: ./ours}\n"


def said(words: str, redaction: Redaction | None = None) -> Result:
    result = sample_result()
    findings = tuple(replace(one, quotes=(Quote(words),)) for one in result.findings)
    return replace(result, findings=findings, audit=replace(result.audit, redaction=redaction))


def names(folder: Path) -> list[str]:
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_profile_writes_a_second_set_and_leaves_the_first_whole(tmp_path: Path) -> None:
    files, _ = write_result(said("Write to ada@tern.example", Redaction()), tmp_path, ["html", "json", "csv"])
    assert names(tmp_path) == [
        "findings.csv",
        "index.html",
        "redacted/findings.csv",
        "redacted/index.html",
        "redacted/result.json",
        "result.json",
    ]
    assert len(files) == 6
    for path in tmp_path.glob("*.*"):
        assert "ada@tern.example" in path.read_text(encoding="utf-8")
    for path in (tmp_path / "redacted").iterdir():
        assert "ada@tern.example" not in path.read_text(encoding="utf-8")


def test_without_a_profile_there_is_one_set(tmp_path: Path) -> None:
    write_result(said("ada@tern.example"), tmp_path, ["csv"])
    assert names(tmp_path) == ["findings.csv"]


def test_pictures_of_a_redacted_set_come_from_the_whole_results_folder(tmp_path: Path) -> None:
    whole = said("ada@tern.example", Redaction(pictures=True))
    write(whole, tmp_path, ["json"])
    for page in whole.pages:
        if page.small:
            (tmp_path / page.small).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / page.small).write_bytes((FOLDER / page.small).read_bytes())
    report_result(tmp_path, None, ["html"], Rendering(redact=True))
    assert names(tmp_path / "redacted") == ["index.html"]
    assert b"data:image/jpeg" in (tmp_path / "redacted" / "index.html").read_bytes()


def test_a_stored_result_is_redacted_by_the_profile_that_it_holds(tmp_path: Path) -> None:
    write(said("Heron, ada@tern.example", Redaction("the board", words=("Heron",))), tmp_path, ["json"])
    told, _ = report_result(tmp_path, tmp_path / "out", ["json"], Rendering(redact=True))
    assert told.findings[0].quotes[0].text == "[hidden], [e-mail]"
    again = read_result(tmp_path / "out" / "result.json")
    assert again.audit.redacted
    assert again.audit.redaction == Redaction("the board")


def test_a_redacted_result_never_takes_the_place_of_the_whole_one(tmp_path: Path) -> None:
    write(said("ada@tern.example"), tmp_path, ["json"])
    before = (tmp_path / "result.json").read_bytes()
    with pytest.raises(UsageProblem, match="take the place"):
        report_result(tmp_path, tmp_path / "." / "x" / "..", ["json"], Rendering(redact=True))
    assert (tmp_path / "result.json").read_bytes() == before


def test_a_result_of_before_there_were_profiles_still_reads(tmp_path: Path) -> None:
    write(said("x"), tmp_path, ["json"])
    fields = json.loads((tmp_path / "result.json").read_text(encoding="utf-8"))
    del fields["audit"]["redaction"], fields["audit"]["redacted"]
    (tmp_path / "result.json").write_text(json.dumps(fields), encoding="utf-8")
    assert read_result(tmp_path / "result.json").audit.redaction is None


def test_the_flag_takes_the_files_profile_or_the_usual_one() -> None:
    own = ReportWishes(redact=Redaction("the board"))
    assert laid_over(Plan("x", report=own), Overrides(redact=True)).report.redact == Redaction("the board")
    assert laid_over(Plan("x"), Overrides(redact=True)).report.redact == Redaction()
    assert laid_over(Plan("x"), Overrides()).report.redact is None


def test_templates_are_looked_for_beside_the_audit_and_checked_before_a_walk(tmp_path: Path) -> None:
    (tmp_path / "ours").mkdir()
    (tmp_path / "ours" / "verdict.html.j2").write_text("\n{% if %}", encoding="utf-8")
    with pytest.raises(FileMistakes, match=r"verdict\.html\.j2:2:1: this template is broken"):
        read_plan_text(AUDIT, str(tmp_path / "a.yaml"), {}, Overrides())
    (tmp_path / "ours" / "verdict.html.j2").write_text("<p>mine</p>", encoding="utf-8")
    plan = read_plan_text(AUDIT, str(tmp_path / "a.yaml"), {}, Overrides())
    assert templates_of(plan) == tmp_path / "ours"
    write_result(sample_result(), tmp_path / "out", ["html"], templates_of(plan))
    assert "<p>mine</p>" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


def test_a_flags_templates_are_looked_for_where_the_command_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "audits").mkdir()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "diary.css").write_text("dl{margin:0}", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    plan = read_plan_text(AUDIT, "audits/a.yaml", {}, Overrides(templates="mine"))
    assert (templates_of(plan) or Path()).resolve() == tmp_path / "mine"
