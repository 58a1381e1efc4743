"""`--language`: German for people, exit code 2 for a language that there is not."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tests.golden.sample import sample_result

from mysteryshop.cli.options import LANGUAGES
from mysteryshop.cli.program import run
from mysteryshop.errors import Exit
from mysteryshop.files.vocabulary import LANGUAGES as OF_FILES
from mysteryshop.report import write
from mysteryshop.report.languages.stored import codes

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def result(tmp_path: Path) -> Path:
    write(sample_result(), tmp_path, ["json"])
    return tmp_path


def page(folder: Path, name: str = "index.html") -> str:
    return (folder / name).read_text(encoding="utf-8")


def test_the_languages_that_flags_and_files_know_are_those_that_there_are() -> None:
    assert LANGUAGES == OF_FILES == ("en", *codes())


def test_a_report_speaks_the_language_that_is_asked_for(result: Path) -> None:
    assert run(["report", str(result), "--language", "de"]) == Exit.OK
    assert '<html lang="de">' in page(result)


def test_the_environment_can_ask_for_it(result: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("MYSTERYSHOP_LANGUAGE", "de")
    assert run(["report", str(result)]) == Exit.OK
    assert '<html lang="de">' in page(result)


def test_a_result_keeps_the_language_of_its_audit_unless_another_is_asked_for(tmp_path: Path) -> None:
    told = sample_result()
    write(replace(told, audit=replace(told.audit, language="de")), tmp_path, ["json"])
    assert run(["report", str(tmp_path)]) == Exit.OK
    assert '<html lang="de">' in page(tmp_path)
    assert run(["report", str(tmp_path), "--language", "en"]) == Exit.OK
    assert '<html lang="en-GB">' in page(tmp_path)


@pytest.mark.parametrize(
    "command", [["report", "{0}"], ["compare", "{0}", "{0}"], ["judge", "{0}"], ["audit", "{0}"], ["demo"]]
)
def test_a_language_that_there_is_not_is_a_usage_error(command: list[str], result: Path, capsys: Capture) -> None:
    assert run([each.format(result) for each in command] + ["--language", "fr"]) == Exit.USAGE
    assert "'fr' is not one of 'en', 'de'" in capsys.readouterr().err


def test_a_stored_language_that_there_is_not_is_a_usage_error(result: Path, capsys: Capture) -> None:
    told = page(result, "result.json").replace('"language": "en"', '"language": "tlh"')
    (result / "result.json").write_text(told, encoding="utf-8")
    assert run(["report", str(result)]) == Exit.USAGE
    assert "there are: en, de" in capsys.readouterr().err
    assert not (result / "index.html").exists()


def test_a_comparison_speaks_it_too(result: Path, tmp_path: Path) -> None:
    out = tmp_path / "out"
    flags = ["--language", "de", "--output", str(out)]
    assert run(["compare", str(result), str(result), *flags]) == Exit.OK
    assert '<html lang="de">' in page(out, "compare.html")
    assert "What moved the score" in page(out, "compare.md")
