from __future__ import annotations

from base64 import b64decode
from pathlib import Path

import pytest

from mysteryshop.files import load_plan, load_plan_text, missing_files
from mysteryshop.files.letterhead import LARGEST_LOGO, letter_file, picture_kind, read_cover, read_logo
from mysteryshop.model import Plan

AUDIT = "audit: x\nsite: {url: https://shop.example}\n"
SVG = b'<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"/>'
PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 9


def plan(folder: Path, report: str, **files: bytes) -> Plan:
    """An audit in that folder, with these files beside it (`logo_svg` for logo.svg)."""
    for name, content in files.items():
        (folder / name.replace("_", ".")).write_bytes(content)
    (folder / "a.yaml").write_text(AUDIT + report, encoding="utf-8")
    return load_plan(folder / "a.yaml", {})


def test_all_of_an_agencys_own_is_read(tmp_path: Path) -> None:
    letter = "  cover: |\n    Dear client,\n\n    we went.\n"
    wishes = plan(tmp_path, f"report:\n{letter}  footer: Westwind\n  glossary: {{UTP: Why here., SLA: 24 h}}\n").report
    assert wishes.cover == "Dear client,\n\nwe went."
    assert wishes.footer == "Westwind"
    assert list(wishes.glossary.items()) == [("UTP", "Why here."), ("SLA", "24 h")]


@pytest.mark.parametrize(
    ("name", "content", "kind"),
    [("logo.svg", SVG, "image/svg+xml"), ("logo.png", PNG, "image/png")],
)
def test_a_logo_is_embedded_as_it_is(tmp_path: Path, name: str, content: bytes, kind: str) -> None:
    read = plan(tmp_path, f"report: {{agency: {{logo: {name}}}}}\n", **{name.replace(".", "_"): content})
    assert not missing_files(read)
    start, _, embedded = read_logo(read).partition(",")
    assert start == f"data:{kind};base64"
    assert b64decode(embedded) == content


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        pytest.param(b"<!-- drawn by hand --><svg >", "image/svg+xml", id="a remark before it"),
        pytest.param(b"\xff\xd8\xff\xe0", "", id="a JPEG"),
        pytest.param(b"<html><body>no</body></html>", "", id="a page"),
        pytest.param(b"\0<svg>", "", id="not text"),
        pytest.param(b"", "", id="nothing"),
    ],
)
def test_a_picture_is_told_by_what_it_holds(content: bytes, kind: str) -> None:
    assert picture_kind(content) == kind


@pytest.mark.parametrize(
    ("report", "files", "place", "problem"),
    [
        pytest.param("report: {agency: {logo: logo.svg}}\n", {}, "3:25", "no file 'logo.svg'", id="no logo"),
        pytest.param(
            "report: {agency: {logo: logo.png}}\n",
            {"logo_png": b"GIF89a"},
            "3:25",
            "neither an SVG nor a PNG",
            id="a GIF",
        ),
        pytest.param(
            "report: {agency: {logo: logo.png}}\n",
            {"logo_png": PNG + b"\0" * LARGEST_LOGO},
            "3:25",
            "larger than 256 KiB",
            id="a poster",
        ),
        pytest.param("report: {cover: cover.md}\n", {}, "3:17", "no file 'cover.md'", id="no letter"),
        pytest.param("report: {cover: cover.md}\n", {"cover_md": b"\xff\xfe"}, "3:17", "UTF-16", id="no UTF-8"),
    ],
)
def test_a_file_that_cannot_be_shown_is_a_mistake_with_its_line(
    tmp_path: Path, report: str, files: dict[str, bytes], place: str, problem: str
) -> None:
    (mistake,) = missing_files(plan(tmp_path, report, **files))
    assert str(mistake.place) == f"{tmp_path / 'a.yaml'}:{place}"
    assert problem in mistake.problem


def test_a_letter_stands_in_the_audit_or_in_a_file(tmp_path: Path) -> None:
    assert (
        read_cover(plan(tmp_path, "report: {cover: cover.md}\n", cover_md=b"\xef\xbb\xbfDear client,\n"))
        == "Dear client,"
    )
    assert read_cover(plan(tmp_path, "report: {cover: 'Dear client, see notes.md please.'}\n")).startswith(
        "Dear client"
    )
    assert letter_file("Dear client,\nsee notes.md") == ""


def test_a_visit_judged_later_does_without_files_that_are_gone(tmp_path: Path) -> None:
    read = plan(tmp_path, "report: {cover: gone.md, agency: {logo: gone.svg}}\n")
    assert (read_logo(read), read_cover(read)) == ("", "")
    assert read_logo(load_plan_text(AUDIT, "a.yaml", {})) == ""
