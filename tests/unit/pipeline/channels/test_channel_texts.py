"""Saved pages, Markdown, plain words, PDF and Word; conversations that are written as lines."""

from __future__ import annotations

import io
from typing import Any

import docx
import pytest
from tests.unit.pipeline.channels.paper import made_pdf

from mysteryshop.model import ChannelKind, PageKind

TALK = """[09:12] Customer: Hello
[09:12] Customer: How long do I have to send a lamp back? I heard 14 days.
[09:13] Priya (Support): You have 30 days,
and we pay the post.
- by van
- by post
[09:14] Customer: Thanks
"""


def test_a_saved_page_keeps_its_roles_its_data_and_its_lines(read: Any, told: Any) -> None:
    visit = read(
        "aria.html",
        '<head><title>Aria lamp</title><script type="application/ld+json">'
        '{"@type": "Product", "name": "Aria lamp"}</script></head>\n'
        "<body><h1>Aria lamp</h1>\n<p>Back within <b>30 days</b>.</p></body>",
    )
    (page,) = visit.pages
    assert (visit.visit.channel, page.kinds, page.title) == (ChannelKind.WEB, (PageKind.PRODUCT,), "Aria lamp")
    assert page.data[0]["name"] == "Aria lamp"
    assert told(visit) == [("line 2", "heading", "Aria lamp"), ("line 3", "paragraph", "Back within 30 days.")]


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("returns.html", PageKind.RETURNS_INFO),
        ("delivery and shipping.html", PageKind.DELIVERY_INFO),
        ("FAQ.html", PageKind.FAQ),
        ("page 7.html", PageKind.LANDING),
    ],
)
def test_a_saved_page_is_read_for_what_it_is_for(read: Any, name: str, kind: PageKind) -> None:
    assert read(name, "<p>You have 30 days.</p>").pages[0].kinds == (kind,)


def test_markdown_has_the_lines_of_its_file(read: Any, told: Any) -> None:
    visit = read("terms.md", "# Terms\n\n## Returns\n\nReturns within 30 days.\n\n## Returns of glass\n\nNone.\n")
    assert [place for place, _, _ in told(visit)] == ["line 1", "line 3", "line 5", "line 7", "line 9"]
    assert (visit.visit.channel, visit.pages[0].kinds) == (ChannelKind.TERMS, (PageKind.TERMS,))


def test_a_pdf_says_its_pages(read: Any, told: Any) -> None:
    visit = read("leaflet.pdf", made_pdf(["Our summer leaflet"], ["Send it back within 30 days."]))
    assert visit.visit.channel is ChannelKind.LEAFLET
    assert ("page 2", "paragraph", "Send it back within 30 days.") in told(visit)


def test_a_word_document_is_read(read: Any, told: Any) -> None:
    document = docx.Document()
    document.add_heading("Call script", 1)
    document.add_paragraph("You have 30 days.")
    out = io.BytesIO()
    document.save(out)
    visit = read("calls.docx", out.getvalue())
    assert visit.visit.channel is ChannelKind.PHONE_SCRIPT
    assert ("page 1", "paragraph", "You have 30 days.") in told(visit)


def test_in_a_conversation_the_customers_words_are_what_it_is_about(read: Any) -> None:
    visit = read("talk.txt", TALK)
    (page,) = visit.pages
    assert (visit.visit.channel, page.kinds) == (ChannelKind.CHAT, (PageKind.HELP,))
    assert [(block.selector, block.tag, block.text) for block in page.blocks] == [
        ("line 1", "question", "Hello"),
        ("line 2", "question", "How long do I have to send a lamp back? I heard 14 days."),
        ("line 3", "p", "You have 30 days, and we pay the post."),
        ("line 3", "p", "- by van"),
        ("line 3", "p", "- by post"),
        ("line 7", "question", "Thanks"),
    ]


@pytest.mark.parametrize(
    "words",
    [
        "Delivery: £4.95\nReturns: 30 days\nCustomer service: 01632 960123\n",
        "Members: £5\nGuests: £7\nStaff: free\n",
        "We open at nine.\nCustomer: may I come in?\nWe close at five.\nOn Sundays too.\nAnd on Mondays.\n",
    ],
)
def test_labels_alone_make_no_conversation(read: Any, told: Any, words: str) -> None:
    assert ("line 2", "paragraph", words.split("\n")[1]) in told(read("leaflet.txt", words))


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("a.html", "<script>let days = 30</script>", "no words in this file"),
        ("a.pdf", b"%PDF-1.4 broken", "this PDF is broken"),
        ("a.docx", b"PK\x03\x04 broken", "no Word document"),
        ("a.txt", b"\xff\xfa\x00 30 days", "not text"),
        ("a.txt", b"caf\xe9", "1:4 byte 3 (0xe9) is not UTF-8 text"),
        ("a.md", "---\ntitle: x\n---\n", "no words in this file"),
        ("a.txt", "  \n", "this file is empty"),
        ("a.xls", "30 days", "files that end in '.xls' are not read"),
    ],
)
def test_what_can_not_be_read_is_told(refused: Any, name: str, content: str | bytes, problem: str) -> None:
    assert problem in refused(name, content)
