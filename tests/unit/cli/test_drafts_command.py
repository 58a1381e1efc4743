"""`check` on the command line: what it prints, what it reads, how it ends, and what it loads."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import pytest

from mysteryshop.cli import drafts
from mysteryshop.cli.program import run
from mysteryshop.errors import Exit
from mysteryshop.pipeline.drafts import FORMS

Capture = pytest.CaptureFixture[str]
GOOD = (
    "We are sorry: you can't order just now. Our team is repairing the checkout, and it will be open again today by "
    "18:00 (UK time). Until then, call us on 01632 960123, 9 to 17, and we take your order by phone."
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "bad.txt").write_text("Our checkout is down.\n\nBack soon!\n", encoding="utf-8")
    (tmp_path / "good.txt").write_text(GOOD, encoding="utf-8")
    (tmp_path / "broken.json").write_text("[", encoding="utf-8")
    (tmp_path / "price.txt").write_text("Oak.", encoding="utf-8")
    return tmp_path


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (["--as", "outage", "good.txt"], Exit.OK),
        (["--as", "outage", "good.txt", "bad.txt"], Exit.GATE_FAILED),
        (["--as", "faq", "price.txt"], Exit.NOT_AUDITED),
        (["--as", "faq", "price.txt", "bad.txt"], Exit.NOT_AUDITED),
        (["bad.txt", "broken.json"], Exit.USAGE),
        (["bad.txt", "--column", "a", "--column", "b", "--column", "c"], Exit.USAGE),
    ],
)
def test_the_worst_file_gives_the_exit_code(arguments: list[str], code: Exit, capsys: Capture) -> None:
    assert run(["check", *arguments]) == code
    capsys.readouterr()


@pytest.mark.usefixtures("folder")
def test_a_text_without_a_question_is_told_how_questions_are_written(capsys: Capture) -> None:
    run(["check", "--as", "faq", "price.txt"])
    assert "lines begin with `Q:` and `A:`" in capsys.readouterr().err


def test_question_and_answer_may_share_a_line(tmp_path: Path, capsys: Capture) -> None:
    line = "Q: Do you sell A on its own? A: No, because we need to make a profit.\n"
    (tmp_path / "line.txt").write_text(line, encoding="utf-8")
    run(["check", "--as", "faq", str(tmp_path / "line.txt")])
    told = capsys.readouterr().out
    assert "fail faq-customer-reason" in told
    assert f"line.txt:1:{line.index('No,') + 1}: " in told


@pytest.mark.usefixtures("folder")
def test_a_person_reads_place_sentence_reason_and_advice(capsys: Capture) -> None:
    run(["check", "--as", "outage", "bad.txt"])
    lines = capsys.readouterr().out.splitlines()
    at = next(number for number, line in enumerate(lines) if line.startswith("bad.txt:3:1: fail outage-gives-time"))
    assert lines[at + 1].strip() == "“Back soon!”"
    assert lines[at + 3].strip().startswith("→")
    assert lines[-1].startswith("bad.txt (read as outage): ")


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("form", FORMS)
def test_other_forms_are_alone_on_standard_output(form: str, capsys: Capture) -> None:
    run(["check", "--format", form, "bad.txt", "broken.json"])
    told = capsys.readouterr()
    if form == "github":
        assert all(line.startswith("::") for line in told.out.splitlines())
    else:
        assert json.loads(told.out)
    assert "broken.json:1:2: this JSON is broken" in told.err


def test_forms_are_those_of_the_pipeline() -> None:
    assert ("text", *FORMS) == drafts.FORMS


def test_standard_input_has_the_name_it_is_given(monkeypatch: pytest.MonkeyPatch, capsys: Capture) -> None:
    monkeypatch.setattr(sys, "stdin", SimpleNamespace(buffer=io.BytesIO(b"# Shop\n\nBack soon!\n")))
    run(["check", "--as", "outage", "--stdin-name", "down.md", "-"])
    assert "down.md:3:1: fail outage-gives-time" in capsys.readouterr().out


@pytest.mark.usefixtures("folder")
def test_a_text_waits_for_no_library_that_it_does_not_need() -> None:
    """Start-up is what an editor that checks on save waits for."""
    script = (
        "import sys; from mysteryshop.cli.program import run; run(['check', 'bad.txt']); "
        "print(*sorted({name.split('.')[0] for name in sys.modules}), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    heavy = {"PIL", "asyncio", "docx", "jinja2", "jsonschema", "markdown_it", "playwright", "protego", "pypdf"}
    assert not heavy & set(done.stderr.split())
    assert "bad.txt:3:1: fail" in done.stdout
