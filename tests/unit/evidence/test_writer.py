"""A visit folder: whole files or none, pages before they are named, and an error that says what to do."""

from __future__ import annotations

import errno
import gzip
import json
import os
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from mysteryshop.errors import NotAudited, OutputNotWritable
from mysteryshop.evidence import Redaction, VisitWriter, check_writable, read_visit, write_atomically
from mysteryshop.model import Block, ChannelKind, Page, PageKind, Visit

VISIT = Visit("tester", "tester", ChannelKind.WEB, "2026-03-01T12:00:00+00:00")


def page(number: int = 1, words: str = "Words") -> Page:
    blocks = (Block(words, "paragraph", "p"),)
    at = f"http://shop.example/{number}"
    return Page(
        f"{number:03d}-faq", (PageKind.FAQ,), at, at, 200, "FAQ", "2026-03-01T12:00:01+00:00", number, blocks=blocks
    )


def picture(width: int, height: int) -> bytes:
    out = BytesIO()
    Image.new("RGB", (width, height), "white").save(out, "JPEG")
    return out.getvalue()


def fails(code: int, after: int = 0) -> object:
    left = [after]

    def fsync(_: int) -> None:
        if left[0] == 0:
            raise OSError(code, os.strerror(code))
        left[0] -= 1

    return fsync


def test_what_was_written_is_read_back(tmp_path: Path) -> None:
    writer = VisitWriter(tmp_path, VISIT)
    written = [writer.add_page(page(number), None, (0, 0)) for number in (1, 2)]
    stored = read_visit(tmp_path)
    assert stored.pages == tuple(written)
    assert stored.visit == VISIT
    assert stored.folder == str(tmp_path)


def test_a_page_is_there_before_the_walk_names_it(tmp_path: Path) -> None:
    VisitWriter(tmp_path, VISIT).add_page(page(), None, (0, 0))
    stored = read_visit(tmp_path)
    assert stored.visit.pages == ()
    assert [p.id for p in stored.pages] == ["001-faq"]


def test_a_picture_has_its_smaller_copy(tmp_path: Path) -> None:
    kept = VisitWriter(tmp_path, VISIT).add_page(page(), picture(1280, 2000), (1280, 2000), cut=True)
    assert kept.screenshot is not None
    assert kept.screenshot.cut
    with Image.open(tmp_path / kept.screenshot.small) as small:
        assert small.size == (880, 1375)


def test_the_same_page_gives_the_same_bytes(tmp_path: Path) -> None:
    files = []
    for name in ("a", "b"):
        VisitWriter(tmp_path / name, VISIT).add_page(page(), None, (0, 0))
        files.append((tmp_path / name / "pages" / "001-faq.json.gz").read_bytes())
    assert files[0] == files[1]


def test_secrets_are_taken_out_of_pages_and_of_the_walk(tmp_path: Path) -> None:
    writer = VisitWriter(tmp_path, VISIT, Redaction(frozenset({"opensesame"})))
    writer.add_page(page(words="say opensesame"), None, (0, 0))
    content = gzip.decompress((tmp_path / "pages" / "001-faq.json.gz").read_bytes())
    assert json.loads(content)["blocks"][0]["text"] == "say •••"


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_named_and_keeps_what_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    writer = VisitWriter(tmp_path, VISIT)
    writer.add_page(page(1), None, (0, 0))
    monkeypatch.setattr("os.fsync", fails(code))
    with pytest.raises(NotAudited, match="The disk is full") as problem:
        writer.add_page(page(2), None, (0, 0))
    assert "--resume" in problem.value.hint
    assert [p.id for p in read_visit(tmp_path).pages] == ["001-faq"]
    assert not list(tmp_path.rglob("*.tmp"))


def test_any_other_refusal_names_the_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.fsync", fails(errno.EIO))
    with pytest.raises(OutputNotWritable, match=r"words\.txt can't be written"):
        write_atomically(tmp_path / "words.txt", b"words")


def test_an_old_file_stays_when_the_new_one_cannot_be_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_atomically(tmp_path / "words.txt", b"old")
    monkeypatch.setattr("os.fsync", fails(errno.ENOSPC))
    with pytest.raises(NotAudited):
        write_atomically(tmp_path / "words.txt", b"new")
    assert (tmp_path / "words.txt").read_bytes() == b"old"


def test_a_folder_below_a_file_is_not_writable(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(OutputNotWritable, match="Choose another folder"):
        check_writable(tmp_path / "file" / "below")


def test_trying_a_folder_leaves_nothing_in_it(tmp_path: Path) -> None:
    check_writable(tmp_path / "new")
    assert list((tmp_path / "new").iterdir()) == []
