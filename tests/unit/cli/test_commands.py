"""The commands without a browser: help, streams, exit codes, and words that can't steer a terminal."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from mysteryshop import __version__
from mysteryshop.cli.program import program, run
from mysteryshop.cli.terminal import Progress, plain, show_outcome
from mysteryshop.errors import Exit, NotAudited
from mysteryshop.model import Plan, StepRecord
from mysteryshop.pipeline import Audited

Capture = pytest.CaptureFixture[str]


def commands(group: click.Command, path: tuple[str, ...] = ()) -> Iterator[tuple[str, ...]]:
    yield path
    if isinstance(group, click.Group):
        context = click.Context(group)
        for name in group.list_commands(context):
            command = group.get_command(context, name)
            assert command is not None
            yield from commands(command, (*path, name))


ALL = list(commands(program))


@pytest.mark.parametrize("path", ALL, ids=lambda path: " ".join(path) or "mysteryshop")
def test_every_command_has_help_with_an_example(path: tuple[str, ...], capsys: Capture) -> None:
    assert run([*path, "--help"]) == Exit.OK
    told = capsys.readouterr()
    assert told.err == ""
    assert f"Usage: {' '.join(('mysteryshop', *path))}" in told.out
    assert "xample" in told.out or path == ("checklist",)


def test_the_commands_are_those_that_are_promised() -> None:
    promised = {
        "demo",
        "audit",
        "discover",
        "visit",
        "judge",
        "report",
        "check",
        "checklist",
        "schema",
        "init",
        "doctor",
        "completion",
    }
    assert promised <= {path[0] for path in ALL if path}


def test_exit_codes_stand_in_the_help(capsys: Capture) -> None:
    run(["--help"])
    assert "130 interrupted" in " ".join(capsys.readouterr().out.split())


def test_the_version_is_told(capsys: Capture) -> None:
    assert run(["--version"]) == Exit.OK
    assert __version__ in capsys.readouterr().out


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_scripts_name_the_program(shell: str, capsys: Capture) -> None:
    assert run(["completion", shell]) == Exit.OK
    assert "_MYSTERYSHOP_COMPLETE" in capsys.readouterr().out


@pytest.mark.parametrize("kind", ["audit", "checklist", "result"])
def test_schemas_are_json(kind: str, capsys: Capture) -> None:
    assert run(["schema", kind]) == Exit.OK
    assert "properties" in json.loads(capsys.readouterr().out)


@pytest.mark.parametrize(
    "arguments",
    [
        ["audits"],
        ["audit", "--no-such-flag"],
        ["audit", "--workers", "0", "https://shop.example"],
        ["audit", "--fail-on", "minor", "https://shop.example"],
        ["audit", "gone.yaml"],
        ["audit"],
        ["judge", "/nonexistent"],
        ["judge", "."],
        ["report", "."],
        ["check"],
        ["check", "gone.txt"],
        ["checklist", "show", "no-such-check"],
    ],
    ids=" ".join,
)
def test_a_command_that_cannot_be_is_2_and_says_why(
    arguments: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    assert run(arguments) == Exit.USAGE
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.strip()
    assert "Traceback" not in told.err


def draft(folder: Path, words: str) -> str:
    (folder / "draft.txt").write_text(words, encoding="utf-8")
    return str(folder / "draft.txt")


def test_a_draft_that_fails_is_1_with_its_line(tmp_path: Path, capsys: Capture) -> None:
    file = draft(tmp_path, "Our checkout is down.\n\nHang tight, we'll be back soon!\n")
    assert run(["check", "--as", "outage", file]) == Exit.GATE_FAILED
    assert f"{file}:3:" in capsys.readouterr().out


def test_a_draft_as_json_is_only_json(tmp_path: Path, capsys: Capture) -> None:
    run(["check", "--format", "json", draft(tmp_path, "Our checkout is down. Back soon!")])
    (told,) = json.loads(capsys.readouterr().out)
    assert told["as"] == "outage"
    assert {"line", "check", "verdict", "reason"} <= set(told["findings"][0])


def test_lint_and_test_of_a_broken_checklist_are_1_and_2(tmp_path: Path, capsys: Capture) -> None:
    (tmp_path / "house.yaml").write_text("checklist: house\nchecks: []\n", encoding="utf-8")
    assert run(["checklist", "lint", str(tmp_path / "house.yaml")]) == Exit.GATE_FAILED
    assert run(["checklist", "test", str(tmp_path / "house.yaml")]) == Exit.USAGE
    assert "house.yaml:" in capsys.readouterr().err


def test_init_lays_out_a_folder_once(tmp_path: Path, capsys: Capture) -> None:
    assert run(["init", str(tmp_path / "shop"), "--url", "https://shop.example"]) == Exit.OK
    first = capsys.readouterr().out
    assert "wrote" in first
    assert run(["init", str(tmp_path / "shop")]) == Exit.OK
    assert "wrote" not in capsys.readouterr().out


@pytest.mark.parametrize(
    ("problem", "code", "words"),
    [
        (KeyboardInterrupt(), Exit.INTERRUPTED, "--resume"),
        (click.Abort(), Exit.INTERRUPTED, "--resume"),
        (NotAudited("shut", "Try later."), Exit.NOT_AUDITED, "Try later."),
        (ValueError("odd"), Exit.INTERNAL, "This is a defect of mysteryshop"),
    ],
)
def test_whatever_goes_wrong_has_its_exit_code(
    problem: BaseException, code: Exit, words: str, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise problem

    monkeypatch.setattr("mysteryshop.cli.lists.catalogue_rows", fail)
    assert run(["checklist", "list"]) == code
    assert words in " ".join(capsys.readouterr().err.split())


def test_words_of_a_page_cannot_steer_the_terminal() -> None:
    assert plain("a\x1b[31mb\x07\r\u202ec\nd\u2028") == "a�[31mb���c\nd�"


@pytest.mark.parametrize("quiet", [True, False])
def test_progress_is_quiet_where_nobody_watches(quiet: bool, capsys: Capture) -> None:
    Progress(quiet=quiet)("ann", "home: /")
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(("quiet", "ci", "said"), [(False, "", True), (True, "", False), (False, "1", False)])
def test_progress_is_said_to_who_watches(
    quiet: bool, ci: str, said: bool, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.setenv("CI", ci)
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    Progress(quiet=quiet)("ann", "home: /\x1b[2J")
    assert ("home: /�[2J" in capsys.readouterr().err) is said


def test_a_mended_step_is_told_with_the_line_to_write(capsys: Capture) -> None:
    line = "- go-to: {role: link, name: Your cart, as: cart}"
    record = StepRecord("go-to: cart", True, 1.0, how="mended: gone", mended=line, place="audits/shop.yaml:16")
    show_outcome(Audited(Plan("shop"), Path("out"), None, (), Exit.OK, mended=(record,)))
    told = capsys.readouterr().out
    assert "Proposed line for audits/shop.yaml:16:\n" in told
    assert f"    {line}\n" in told
