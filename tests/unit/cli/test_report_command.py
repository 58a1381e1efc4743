"""`report --redact` and `--templates`: where the files go, and exit code 2 for what is wrong."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.golden.sample import sample_result

from mysteryshop.cli.program import run
from mysteryshop.errors import Exit
from mysteryshop.report import write

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def result(tmp_path: Path) -> Path:
    write(sample_result(), tmp_path, ["json"])
    return tmp_path


def test_a_redacted_report_goes_into_a_folder_of_its_own(result: Path, capsys: Capture) -> None:
    assert run(["report", str(result), "--redact"]) == Exit.OK
    assert capsys.readouterr().out == f"{result / 'redacted' / 'index.html'}\n"
    assert b'id="redacted"' in (result / "redacted" / "index.html").read_bytes()


def test_a_redacted_result_in_the_wholes_place_is_a_usage_error(result: Path, capsys: Capture) -> None:
    flags = ["--redact", "--format", "json", "--output", str(result)]
    assert run(["report", str(result), *flags]) == Exit.USAGE
    assert "Choose another --output." in capsys.readouterr().err


def test_a_broken_template_is_a_usage_error_with_its_line(result: Path, tmp_path: Path, capsys: Capture) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "verdict.html.j2").write_text("<p>\n{{ 1 / 0 }}", encoding="utf-8")
    assert run(["report", str(result), "--templates", str(own)]) == Exit.USAGE
    told = capsys.readouterr().err
    assert f"{own / 'verdict.html.j2'}:2:1: this template can't be rendered: division by zero" in told
    assert not (result / "index.html").exists()


def test_templates_are_used(result: Path, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "verdict.html.j2").write_text("<p>Ours alone</p>", encoding="utf-8")
    assert run(["report", str(result), "--templates", str(own)]) == Exit.OK
    assert "<p>Ours alone</p>" in (result / "index.html").read_text(encoding="utf-8")
