"""The report on paper: a PDF with the report's words, the same bytes each time, made with no network and no script."""

from __future__ import annotations

import os
import time
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader
from tests.golden.sample import FOLDER, sample_result
from tests.support.site import FixtureSite

from mysteryshop.pipeline import write_result
from mysteryshop.visit import print_to_pdf

MOMENT = "2026-10-06T09:31:40+01:00"


def words_of(pdf: bytes) -> str:
    return " ".join(" ".join(page.extract_text() for page in PdfReader(BytesIO(pdf)).pages).split())


def test_a_result_is_printed_with_its_pages_numbered_and_its_title(tmp_path: Path) -> None:
    files, _ = write_result(sample_result(), tmp_path, ["pdf", "json"])
    assert [file.name for file in files] == ["result.json", "report.pdf"]
    reader = PdfReader(files[-1])
    assert reader.metadata is not None
    assert "Tern & Tide, before the autumn rain" in (reader.metadata.title or "")
    assert str(reader.metadata.get("/CreationDate")) == "D:20261006083140+00'00'"
    assert f"1 / {len(reader.pages)}" in words_of(files[-1].read_bytes())
    assert reader.outline


def test_equal_reports_are_printed_to_equal_bytes_wherever(monkeypatch: pytest.MonkeyPatch) -> None:
    html = (FOLDER / "index.html").read_bytes()
    first = print_to_pdf(html, MOMENT)
    try:
        monkeypatch.setenv("TZ", "Asia/Kathmandu")
        monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
        monkeypatch.setenv("LANG", "de_DE.UTF-8")
        time.tzset()
        second = print_to_pdf(html, MOMENT)
    finally:
        monkeypatch.undo()
        time.tzset()
    assert first == second
    assert os.environ.get("TZ") != "Asia/Kathmandu"


def test_printing_runs_nothing_and_asks_nobody() -> None:
    with FixtureSite({"/x.png": "x", "/": "x"}) as site:
        html = (
            "<!doctype html><title>t</title><p id=p>as written</p>"
            f"<img src={site.url}/x.png><script>document.getElementById('p').textContent = 'run'</script>"
        )
        printed = print_to_pdf(html.encode(), MOMENT)
        assert site.asked_for("/x.png") == []
    assert "as written" in words_of(printed)
