"""`facts` and the channels of `audit` on the terminal: what was taken for what, and the matrix in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from mysteryshop.cli.program import run
from mysteryshop.errors import Exit


@pytest.fixture
def letters(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "letters"
    folder.mkdir()
    (folder / "order.eml").write_text(
        "Subject: Your order\n\nYou can send anything back within 14 days of delivery.\n", encoding="utf-8"
    )
    (folder / "terms.md").write_text(
        "# Terms\n\n## Returns\n\nReturns are accepted for 30 days after delivery.\n", encoding="utf-8"
    )
    monkeypatch.chdir(tmp_path)
    return folder


def test_the_matrix_marks_what_contradicts_and_quotes_both_sides(
    letters: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["facts", "--channels", "letters"]) == Exit.OK
    told = capsys.readouterr().out
    assert "✗ 14 days" in told
    assert "✗ 30 days" in told
    assert "order (letters/order.eml, line 3): “You can send anything back within 14 days of delivery.”" in told
    assert "terms (letters/terms.md, line 5): “Returns are accepted for 30 days after delivery.”" in told
    assert all(line == line.rstrip() for line in told.splitlines())


def test_many_channels_stand_below_one_another_on_a_narrow_terminal(
    letters: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(6):
        (letters / f"note {number}.txt").write_text("Returns are accepted for 30 days.\n", encoding="utf-8")
    assert run(["facts", "--channels", "letters"]) == Exit.OK
    heads = [line for line in capsys.readouterr().out.splitlines() if line.strip().startswith("promise ")]
    assert len(heads) == 1
    assert all(f"note {number}" in heads[0] for number in range(6))


def test_a_file_is_written_whole_and_named(letters: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["facts", "--channels", "letters", "--format", "csv", "--output", "out/promises.csv"]) == Exit.OK
    assert capsys.readouterr().out == ""
    assert Path("out/promises.csv").read_text(encoding="utf-8").startswith("audit,fact,about")


def test_a_promise_of_one_channel_is_counted_or_shown(letters: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (letters / "order.eml").unlink()
    assert run(["facts", "--channels", "letters"]) == Exit.OK
    assert "made in one channel alone: --all shows them" in capsys.readouterr().out
    assert run(["facts", "--channels", "letters", "--all"]) == Exit.OK
    assert "30 days" in capsys.readouterr().out


def test_mistakes_of_channel_files_are_told_with_their_place(letters: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (letters / "list.csv").write_text('title,price\n"lamp,24\n', encoding="utf-8")
    (letters / "photo.jpg").write_bytes(b"x")
    assert run(["facts", "--channels", "letters"]) == Exit.USAGE
    err = capsys.readouterr().err
    assert "letters/list.csv:2:1: row 2 is broken" in err
    assert "not read: letters/photo.jpg" in err


def test_what_many_channels_tell_in_two_ways_is_one_contradiction_with_each_quote_once(
    letters: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (letters / "faq.md").write_text("# FAQ\n\nYou have 30 days to return it.\n", encoding="utf-8")
    (letters / "note.txt").write_text("Returns are accepted for 60 days.\n", encoding="utf-8")
    assert run(["facts", "--channels", "letters"]) == Exit.OK
    told = capsys.readouterr().out
    assert "\n1 contradiction\n" in told
    (head,) = [line for line in told.splitlines() if line.startswith("returns-window: ")]
    assert sorted(head.removeprefix("returns-window: ").replace(" and ", ", ").split(", ")) == [
        "14 days",
        "30 days",
        "60 days",
    ]
    assert told.count("“You have 30 days to return it.”") == 1


def test_nothing_named_is_a_usage_problem(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["facts"]) == Exit.USAGE
    assert "mysteryshop facts --channels PATH" in capsys.readouterr().err


def test_an_audit_names_the_promises_that_contradict(letters: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run(["audit", "--channels", "letters", "--output", "audited", "--quiet"])
    assert "told in more ways than one: returns-window\n" in capsys.readouterr().out
    (letters / "order.eml").unlink()
    run(["audit", "--channels", "letters", "--output", "again", "--quiet"])
    assert "told in more ways" not in capsys.readouterr().out


def test_no_word_of_a_file_steers_the_terminal(letters: Path, capsys: pytest.CaptureFixture[str]) -> None:
    hostile = "Subject: x\n\nYou can send anything back within 14 days of delivery \x1b[2J [bold]now[/bold].\n"
    (letters / "order.eml").write_text(hostile, encoding="utf-8")
    assert run(["facts", "--channels", "letters"]) == Exit.OK
    told = capsys.readouterr().out
    assert "\x1b" not in told
    assert "[bold]now[/bold]" in told
