"""Drafts judged with no browser: what they are taken for, where their findings stand, what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from mysteryshop.errors import UsageProblem
from mysteryshop.model import Verdict
from mysteryshop.pipeline import check_drafts
from mysteryshop.pipeline.drafts import guess_kind

SOON = "Our checkout is down.\n\nHang tight, we'll be back soon!\n"


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (SOON, "outage"),
        ("Can I send it back?\nYes.\n\nWhen does it come?\nSoon.\n", "faq"),
        ("Q: Can I send it back?\nA: Yes.", "faq"),
        ("A warm light that never glares.", "copy"),
        ("Sorry to say goodbye to summer. " + "The lamp stands on oak. " * 60, "copy"),
    ],
)
def test_a_text_is_taken_for_what_it_looks_like(text: str, kind: str) -> None:
    assert guess_kind(text) == kind


def test_findings_stand_at_their_line_fails_first(tmp_path: Path) -> None:
    file = tmp_path / "message.txt"
    file.write_text(SOON, encoding="utf-8")
    (draft,) = check_drafts([str(file)], None, None, ())
    verdicts = [each.finding.verdict for each in draft.findings]
    assert verdicts[0] is Verdict.FAIL
    assert verdicts == sorted(verdicts, key=lambda v: [Verdict.FAIL, Verdict.PARTIAL, Verdict.REVIEW].index(v)
                              if v in (Verdict.FAIL, Verdict.PARTIAL, Verdict.REVIEW) else 3)  # fmt: skip
    assert {each.place.file for each in draft.findings} == {str(file)}
    assert any(each.place.line == 3 for each in draft.findings)


def test_standard_input_and_folders_are_read(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(SOON, encoding="utf-8")
    (tmp_path / "a.html").write_text(f"<p>{SOON}</p>", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    drafts = check_drafts(["-", str(tmp_path)], SOON, "outage", ())
    assert [Path(draft.name).name for draft in drafts] == ["-", "a.html", "b.md"]


@pytest.mark.parametrize(
    ("name", "content", "why"),
    [
        ("draft.exe", b"words", "are not read"),
        ("draft.txt", b"\xff\xfe\x00", "is not UTF-8 text"),
        ("draft.txt", b"  \n", "is empty"),
        ("draft.txt", b"x" * (5 * 1024 * 1024 + 1), "is larger than 5 MB"),
    ],
)
def test_a_file_that_is_no_draft_is_named(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    (tmp_path / name).write_bytes(content)
    with pytest.raises(UsageProblem, match=why):
        check_drafts([str(tmp_path / name)], None, None, ())


def test_a_file_that_is_not_there_and_an_empty_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="can't be read"):
        check_drafts([str(tmp_path / "gone.txt")], None, None, ())
    with pytest.raises(UsageProblem, match="Nothing to check"):
        check_drafts([str(tmp_path)], None, None, ())
