"""Folders read back: found where they lie, and named when they can't be read."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest

from mysteryshop.errors import UsageProblem
from mysteryshop.evidence import VisitWriter, read_visit, visits_in
from mysteryshop.model import ChannelKind, Page, PageKind, Visit

AT = "http://shop.example/"
PAGE = Page("001-home", (PageKind.HOME,), AT, AT, 200, "Home", "2026-03-01T12:00:01+00:00", 0)


def visit_at(folder: Path) -> Path:
    VisitWriter(folder, Visit("t", "t", ChannelKind.WEB, "2026-03-01T12:00:00+00:00")).add_page(PAGE, None, (0, 0))
    return folder


@pytest.mark.parametrize("below", [".", "visits/ann", "ann", "shop/visits/ann"])
def test_visits_are_found_at_and_below_a_folder(tmp_path: Path, below: str) -> None:
    at = visit_at(tmp_path / below)
    assert visits_in(tmp_path) == (at,)


def test_several_visits_come_in_order(tmp_path: Path) -> None:
    for name in ("b", "a", "c"):
        visit_at(tmp_path / "visits" / name)
    assert [path.name for path in visits_in(tmp_path)] == ["a", "b", "c"]


def test_a_folder_without_a_visit_is_named(tmp_path: Path) -> None:
    assert visits_in(tmp_path) == ()
    with pytest.raises(UsageProblem, match="is no visit"):
        read_visit(tmp_path)


@pytest.mark.parametrize("content", ["", "[]", "{", '{"format": 1}', '{"format": 1, "id": 3}', "null"])
def test_a_walk_that_cannot_be_read_is_named(tmp_path: Path, content: str) -> None:
    (tmp_path / "visit.json").write_text(content, encoding="utf-8")
    with pytest.raises(UsageProblem, match=r"visit\.json can't be read"):
        read_visit(tmp_path)


def test_a_newer_format_is_named(tmp_path: Path) -> None:
    walk = visit_at(tmp_path) / "visit.json"
    walk.write_text(json.dumps({**json.loads(walk.read_text(encoding="utf-8")), "format": 2}), encoding="utf-8")
    with pytest.raises(UsageProblem, match="has the format 2; this version reads format 1"):
        read_visit(tmp_path)


@pytest.mark.parametrize(
    "content",
    [b"", b"not gzip", gzip.compress(b"{}"), gzip.compress(b"{"), gzip.compress(b'{"id": "001-home"}')[:-6]],
    ids=["empty", "not packed", "no page", "no JSON", "cut off"],
)
def test_a_page_that_cannot_be_read_is_named(tmp_path: Path, content: bytes) -> None:
    (visit_at(tmp_path) / "pages" / "002-faq.json.gz").write_bytes(content)
    with pytest.raises(UsageProblem, match=r"002-faq\.json\.gz can't be read"):
        read_visit(tmp_path)


def test_a_page_that_unpacks_to_a_mountain_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("mysteryshop.evidence.reader.MOST_BYTES", 1000)
    (visit_at(tmp_path) / "pages" / "002-faq.json.gz").write_bytes(gzip.compress(b" " * 5000))
    with pytest.raises(UsageProblem, match="no page is that large"):
        read_visit(tmp_path)


def test_an_unfinished_file_is_no_page(tmp_path: Path) -> None:
    (visit_at(tmp_path) / "pages" / "002-faq.json.gz.tmp").write_bytes(b"half")
    assert len(read_visit(tmp_path).pages) == 1
