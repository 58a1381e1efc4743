"""`report --format …`: files are named on standard output, remarks for GitHub are spoken there."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.golden.sample import FOLDER, sample_result

from mysteryshop.cli.program import run
from mysteryshop.cli.terminal import show_outcome
from mysteryshop.errors import Exit
from mysteryshop.model import Plan, ReportWishes
from mysteryshop.pipeline import Audited

Capture = pytest.CaptureFixture[str]


def test_one_command_writes_every_machine_format(tmp_path: Path, capsys: Capture) -> None:
    formats = "jsonl,junit,sarif,md,csv,gitlab"
    assert run(["report", str(FOLDER / "result.json"), "--format", formats, "--output", str(tmp_path)]) == Exit.OK
    named = [Path(line).name for line in capsys.readouterr().out.splitlines()]
    assert named == [
        "findings.jsonl",
        "junit.xml",
        "result.sarif",
        "summary.md",
        "findings.csv",
        "gl-code-quality.json",
    ]
    for name in named:
        assert (tmp_path / name).read_bytes() == (FOLDER / name).read_bytes()


def test_remarks_for_github_stand_on_lines_of_their_own(tmp_path: Path, capsys: Capture) -> None:
    assert run(["report", str(FOLDER / "result.json"), "--format", "github", "--output", str(tmp_path)]) == Exit.OK
    lines = capsys.readouterr().out.splitlines()
    assert lines
    assert all(line.startswith("::") for line in lines)
    assert not list(tmp_path.iterdir())


def test_an_audit_speaks_them_after_its_score(tmp_path: Path, capsys: Capture, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "40")
    plan = Plan("an audit", None, report=ReportWishes(("github",)))
    show_outcome(Audited(plan, tmp_path, sample_result(), (), Exit.GATE_FAILED))
    told = capsys.readouterr().out
    assert "\n::error title=The gate does not hold" in told
    assert not [line for line in told.splitlines() if "::error" in line and not line.startswith("::error")]


def test_an_unknown_format_is_told_with_the_nearest(capsys: Capture) -> None:
    assert run(["report", str(FOLDER / "result.json"), "--format", "sarfi"]) == Exit.USAGE
    assert "Did you mean 'sarif'?" in capsys.readouterr().err
