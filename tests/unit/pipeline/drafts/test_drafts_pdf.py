"""PDF: words by page; what can't be read is said."""

from __future__ import annotations

import io
from typing import Any

import pytest
from pypdf import PdfReader, PdfWriter


def made_pdf(*pages: list[str]) -> bytes:
    """A PDF of these lines, page by page, written by hand so that nothing but its words is in it."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    bodies = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number, lines in enumerate(pages):
        shown = "".join(f"({line}) Tj 0 -16 Td " for line in lines)
        stream = f"BT /F1 12 Tf 72 720 Td {shown}ET"
        bodies.append(
            "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> "
            f"/Contents {5 + 2 * number} 0 R >>"
        )
        bodies.append(f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream")
    out = io.BytesIO(b"")
    out.write(b"%PDF-1.4\n")
    offsets = []
    for number, body in enumerate(bodies, 1):
        offsets.append(out.tell())
        out.write(f"{number} 0 obj\n{body}\nendobj\n".encode())
    start = out.tell()
    table = "".join(f"{offset:010d} 00000 n \n" for offset in offsets)
    out.write(f"xref\n0 {len(bodies) + 1}\n0000000000 65535 f \n{table}".encode())
    out.write(f"trailer << /Size {len(bodies) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode())
    return out.getvalue()


def locked(pdf: bytes, password: str) -> bytes:
    """The same document, to be opened with that password; an empty one only forbids printing."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    writer.encrypt(user_password=password, owner_password="owner", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


QUESTIONS = made_pdf(
    ["Can I return a lamp?", "Unfortunately no. You should have read the terms that are"],
    ["printed on the box.", "When does it ship?", "It depends."],
)


def test_a_place_in_a_pdf_is_a_page(judge: Any) -> None:
    seen = judge("leaflet.pdf", QUESTIONS)
    assert seen.kind == "faq"
    assert seen.places("Unfortunately no.") == {"page 1"}
    assert seen.places("It depends.") == {"page 2"}
    spots = [str(each.spot) for each in seen.checked.drafts[0].findings if each.finding.quotes]
    assert all(spot.endswith(("leaflet.pdf, page 1", "leaflet.pdf, page 2")) for spot in spots)


def test_lines_that_the_margin_broke_are_one_sentence(judge: Any) -> None:
    seen = judge(
        "leaflet.pdf", made_pdf(["Our checkout is down and this is killing us, it really is", "so very hard."])
    )
    assert "Our checkout is down and this is killing us, it really is so very hard." in seen.words


def test_running_heads_and_page_numbers_are_no_words(judge: Any) -> None:
    pages = [["Lantern and Loom", f"Lamp {word} gives a warm light.", f"page {n}"] for n, word in enumerate("ABC")]
    seen = judge("leaflet.pdf", made_pdf(*pages))
    assert seen.words.splitlines() == [f"Lamp {word} gives a warm light." for word in "ABC"]


def test_words_that_the_printer_broke_are_whole(judge: Any) -> None:
    assert "We deliver it." in judge("leaflet.pdf", made_pdf(["We de-", "liver it."])).words


def test_a_pdf_that_only_forbids_printing_is_read(judge: Any) -> None:
    assert judge("leaflet.pdf", locked(QUESTIONS, "")).places("It depends.") == {"page 2"}


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        pytest.param(locked(QUESTIONS, "hidden"), "encrypted with a password", id="a password"),
        pytest.param(b"%PDF-1.4\nnothing", "this PDF is broken", id="half a file"),
        pytest.param(b"words", "this PDF is broken", id="no PDF at all"),
        pytest.param(made_pdf([]), "pictures and no words (1 pages)", id="a scan"),
    ],
)
def test_a_pdf_that_holds_no_words_for_us_is_named(judge: Any, content: bytes, problem: str) -> None:
    seen = judge("leaflet.pdf", content)
    assert problem in seen.told
    assert seen.checked.exit == 2
