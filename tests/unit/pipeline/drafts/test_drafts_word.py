"""Word's .docx: roles, tables and pages."""

from __future__ import annotations

import io
import zipfile
from typing import Any

import docx
import pytest
from docx.enum.text import WD_BREAK

from mysteryshop.pipeline.drafts.content import Content
from mysteryshop.pipeline.drafts.word import read_word


def written() -> bytes:
    document = docx.Document()
    document.add_heading("Questions", 0)
    document.add_heading("Can I return a lamp?", 1)
    document.add_paragraph("Unfortunately no.").add_run().add_break(WD_BREAK.PAGE)
    document.add_heading("When does it ship?", 1)
    document.add_paragraph("It depends.")
    table = document.add_table(1, 2)
    table.cell(0, 0).text, table.cell(0, 1).text = "Can I pay by card?", "You should have read the terms."
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def test_headings_and_tables_ask_and_a_place_is_a_page(judge: Any) -> None:
    seen = judge("faq.docx", written())
    assert seen.kind == "faq"
    assert seen.places("Unfortunately no.") == {"page 1"}
    assert seen.places("It depends.") == {"page 2"}
    assert seen.places("Can I pay by card?") == {"page 2"}
    assert seen.places("You should have read the terms.") == {"page 2"}


def test_every_cell_of_a_long_table_is_read(judge: Any) -> None:
    document = docx.Document()
    document.add_heading("Questions", 0)
    table = document.add_table(30, 2)
    for row in range(30):
        table.cell(row, 0).text, table.cell(row, 1).text = f"Can I change order {row}?", f"Sadly no, says rule {row}."
    out = io.BytesIO()
    document.save(out)
    seen = judge("faq.docx", out.getvalue())
    words = " ".join(
        piece.words for text in read_word(Content("faq.docx", out.getvalue())).texts for piece in text.pieces
    )
    assert seen.kind == "faq"
    assert all(f"rule {row}." in words for row in range(30))


def packed(name: str) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(name, "words")
    return out.getvalue()


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted, or from a Word older", id="locked"),
        pytest.param(b"words", "no Word document", id="only text"),
        pytest.param(packed("picture.txt"), "no Word document", id="another archive"),
        pytest.param(written()[:-40], "no Word document", id="half a file"),
    ],
)
def test_what_is_no_word_document_is_named(judge: Any, content: bytes, problem: str) -> None:
    seen = judge("faq.docx", content)
    assert problem in seen.told
    assert seen.checked.exit == 2
