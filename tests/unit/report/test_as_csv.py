"""CSV: one finding a row, and nothing in it computes."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest
from tests.golden.sample import sample_result

from mysteryshop.report.as_csv import COLUMNS, LONGEST_CELL, defused, render_csv


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        ("Send it back within 30 days.", "Send it back within 30 days."),
        ("=1+1", "'=1+1"),
        ("+44 1632 960144", "'+44 1632 960144"),
        ("-5%", "'-5%"),
        ("@SUM(1)", "'@SUM(1)"),
        ("\t=1+1", "'=1+1"),
        ("\rwords", "'words"),
        ("  =1+1", "'=1+1"),
        ("＝1+1", "'＝1+1"),
        ("a;=1+1", "a;'=1+1"),
        ('a,"=1+1', "a,\"'=1+1"),
        ("£3.95, free over £60", "£3.95, free over £60"),
        ("well-made = well loved", "well-made = well loved"),
        ("two\nlines", "two lines"),
        ("\u202egnp.exe", "\ufffdgnp.exe"),
        ("مرحبا\u200f 5", "مرحبا\u200f 5"),
        ("", ""),
    ],
)
def test_words_stay_words(cell: str, shown: str) -> None:
    assert defused(cell) == shown


def test_a_cell_is_no_longer_than_a_spreadsheet_holds() -> None:
    assert len(defused("word " * 20_000)) == LONGEST_CELL


def test_a_row_tells_of_one_finding_with_customer_and_need() -> None:
    result = sample_result()
    text = render_csv(result, Path()).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(text, newline="")))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == len(result.findings)
    finding = result.findings[0]
    assert rows[0]["verdict"] == finding.verdict
    assert finding.quotes[0].text in rows[0]["quotes"]
    assert rows[0]["persona"] == "Busy parent"
    assert rows[0]["need"] == "a jacket that survives the school run"
    assert float(rows[0]["lost points"]) == pytest.approx(finding.lost, abs=1e-4)


def test_spreadsheets_are_told_that_it_is_utf_8() -> None:
    assert render_csv(sample_result(), Path()).startswith(b"\xef\xbb\xbf")
