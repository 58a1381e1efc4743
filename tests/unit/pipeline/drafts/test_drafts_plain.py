"""Plain text and HTML: kinds, places, lines that were wrapped, files that are none."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from mysteryshop.errors import Exit, UsageProblem
from mysteryshop.model import Verdict
from mysteryshop.pipeline.drafts import check_drafts, guess_kind
from mysteryshop.pipeline.drafts.wrapping import paragraphs

SOON = "Our checkout is down.\n\nHang tight, we'll be back soon!\n"
WRAPPED = """Our checkout is down and we do not know when it will be open again, but
we hope that you will come back to us as soon as you can. We have had
sleepless nights.

- one thing
- another thing
"""


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        (SOON, "outage"),
        ("Can I send it back?\nYes.\n\nWhen does it come?\nSoon.\n", "faq"),
        ("Q: Can I send it back?\nA: Yes.", "faq"),
        ("**Q:** Can I send it back?\nYes.", "faq"),
        ("A warm light that never glares.", "copy"),
        ("Sorry to say goodbye to summer. " + "The lamp stands on oak. " * 60, "copy"),
    ],
)
def test_a_text_is_taken_for_what_it_looks_like(text: str, kind: str) -> None:
    assert guess_kind(text) == kind


def test_findings_stand_at_their_line_fails_first(judge: Any) -> None:
    findings = judge("message.txt", SOON).checked.drafts[0].findings
    order = [Verdict.FAIL, Verdict.PARTIAL, Verdict.REVIEW]
    ranks = [order.index(f.finding.verdict) if f.finding.verdict in order else 3 for f in findings]
    assert ranks[0] == 0
    assert ranks == sorted(ranks)
    assert judge("message.txt", SOON).places("Hang tight") == {"3:1"}


def test_wrapped_lines_are_put_together_and_found_again(judge: Any) -> None:
    assert list(paragraphs(WRAPPED.splitlines())) == [
        " ".join(WRAPPED.split("\n\n", maxsplit=1)[0].split()),
        "- one thing",
        "- another thing",
    ]
    assert judge("message.txt", WRAPPED, kind="outage").places("We have had") == {"2:59"}


@pytest.mark.parametrize(
    "lines",
    [
        ["Can I return a lamp that I have already switched on once or twice?", "Yes, within 45 days."],
        ["Our lamps", "made of brass"],
        ["Brass lamp", "Oak lamp", "Linen lamp with a shade"],
    ],
)
def test_line_ends_that_a_writer_meant_stay(lines: list[str]) -> None:
    assert list(paragraphs(lines)) == lines


def test_words_between_tags_are_found_in_html(judge: Any) -> None:
    page = "<!doctype html>\n<title>Back soon!</title>\n<p>Caf&eacute; closed.\n<p>Back <b>soon</b>!</p>"
    seen = judge("down.html", page, kind="outage")
    assert {"4:4"} == seen.places("Back soon")
    assert seen.places("Café closed.") <= {"3:4"}


def test_standard_input_and_folders_are_read(tmp_path: Path) -> None:
    (tmp_path / "b.md").write_text(SOON, encoding="utf-8")
    (tmp_path / "a.html").write_text(f"<p>{SOON}</p>", encoding="utf-8")
    (tmp_path / "picture.png").write_bytes(b"\x89PNG")
    (tmp_path / ".hidden").mkdir()
    (tmp_path / ".hidden" / "c.txt").write_text(SOON, encoding="utf-8")
    checked = check_drafts(["-", str(tmp_path), str(tmp_path / "b.md")], SOON.encode(), kind="outage")
    assert [Path(draft.name).name for draft in checked.drafts] == ["-", "a.html", "b.md"]


@pytest.mark.parametrize(
    ("content", "name", "columns"),
    [
        ('[{"text": "Back soon!"}]', "-", {12}),
        ("<p>Back soon!</p>", "-", {4}),
        ("Subject: Closed\nFrom: shop@shop.example\n\nBack soon!\n", "-", {1, 10}),
        ("text\nBack soon!\n", "unsaved.csv", {1}),
    ],
)
def test_standard_input_is_read_by_how_it_begins_or_is_called(content: str, name: str, columns: set[int]) -> None:
    checked = check_drafts(["-"], content.encode(), kind="outage", stdin_name=name)
    (draft,) = checked.drafts
    assert draft.name == name
    assert {each.place.column for each in draft.findings if each.finding.quotes} == columns


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("draft.exe", b"words", "files that end in '.exe' are not read"),
        ("draft.txt", b"Orders\nare \xffclosed", "2:5 byte 11 (0xff) is not UTF-8 text"),
        ("draft.txt", b"\x00\x01", "binary data, not text"),
        ("draft.md", b"%PDF-1.4", "this is a PDF, not text"),
        ("draft.txt", b"  \n", "is empty"),
        ("draft.html", b"<script>let words = 1</script>", "there are no words"),
        ("draft.txt", b"x" * (5 * 1024 * 1024 + 1), "is larger than 5 MB"),
    ],
)
def test_a_file_that_is_no_draft_is_named(judge: Any, name: str, content: bytes, problem: str) -> None:
    seen = judge(name, content)
    assert problem in seen.told
    assert seen.checked.exit is Exit.USAGE


@pytest.mark.parametrize("encoding", ["utf-16", "utf-8-sig"])
def test_texts_with_a_byte_order_mark_are_read(judge: Any, encoding: str) -> None:
    assert judge("message.txt", SOON.encode(encoding)).places("Hang tight") == {"3:1"}


def test_a_missing_file_does_not_hide_the_others(tmp_path: Path) -> None:
    (tmp_path / "message.txt").write_text(SOON, encoding="utf-8")
    checked = check_drafts([str(tmp_path / "massage.txt"), str(tmp_path / "message.txt")])
    assert [mistake.problem for mistake in checked.mistakes] == ["there is no such file"]
    assert "message.txt" in checked.mistakes[0].hint
    assert len(checked.drafts) == 1


def test_an_empty_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="Nothing to read"):
        check_drafts([str(tmp_path)])
