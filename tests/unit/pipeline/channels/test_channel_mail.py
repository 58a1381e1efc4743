"""Emails and mailboxes: subject, sender and date are kept, signatures are read, attachments are only named."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Any

import pytest

from mysteryshop.model import ChannelKind, PageKind

WORDS = "Hello,\n\nsend anything back within 14 days of delivery – it costs £4.95.\n"
SIGNED = WORDS + "\n-- \nLantern & Loom, 01632 960123\n"
REPLY = "\nOn Monday, 5 October 2026 at 09:12\nAnn Archer <ann@post.example> wrote:\n> You said 60 days.\n"
MAILBOX = (
    b"From shop@lantern.example Mon Oct  5 09:00:00 2026\nSubject: One\n\nReturns within 21 days.\n>From us to you.\n\n"
    b"From shop@lantern.example Tue Oct  6 09:00:00 2026\nSubject: Two\nDate: Tue, 06 Oct 2026 10:00:00 +0000\n\n"
    b"Delivery is free.\n"
)


def letter(words: str = SIGNED, subtype: str = "plain", cte: str = "8bit", **headers: str) -> EmailMessage:
    message = EmailMessage()
    message["From"] = "Lantern & Loom <hello@lantern.example>"
    message["Subject"] = "Your order is on its way"
    for name, value in headers.items():
        message[name] = value
    message.set_content(words, subtype=subtype, cte=cte)
    return message


def test_a_letter_is_one_page_with_its_subject_sender_and_date(read: Any, told: Any) -> None:
    visit = read("order.eml", letter(Date="Mon, 05 Oct 2026 09:12:00 +0100").as_bytes())
    (page,) = visit.pages
    assert (visit.visit.channel, visit.visit.persona, visit.visit.id) == (ChannelKind.EMAIL, "", "order")
    assert (page.kinds, page.title, page.captured) == (
        (PageKind.EMAIL,),
        "Your order is on its way",
        "2026-10-05T09:12:00+01:00",
    )
    assert page.headers["from"] == "Lantern & Loom <hello@lantern.example>"
    assert told(visit)[0] == ("line 2", "heading", "Your order is on its way")
    assert any(words == "Lantern & Loom, 01632 960123" for _, _, words in told(visit))


@pytest.mark.parametrize("cte", ["8bit", "quoted-printable", "base64"])
def test_every_encoding_gives_the_same_words(read: Any, told: Any, cte: str) -> None:
    words = [words for _, _, words in told(read("order.eml", letter(cte=cte).as_bytes()))]
    assert "send anything back within 14 days of delivery – it costs £4.95." in words


def test_the_day_that_its_owner_gives_comes_before_its_own(read: Any) -> None:
    visit = read("order.eml", letter(Date="Mon, 05 Oct 2026 09:12:00 +0100").as_bytes(), date="2026-11-01")
    assert visit.pages[0].captured == "2026-11-01T12:00:00+00:00"


@pytest.mark.parametrize("date", ["yesterday", "Mon, 99 Oct 2026 99:99:99 +0100", ""])
def test_a_date_that_is_none_is_the_day_of_reading(read: Any, date: str) -> None:
    raw = letter().as_bytes().replace(b"Subject:", b"Date: " + date.encode() + b"\nSubject:", 1)
    assert read("order.eml", raw).pages[0].captured == "2026-10-10T10:00:00+00:00"


def test_attachments_are_named_and_left_out(read: Any, told: Any) -> None:
    message = letter()
    message.add_attachment(b"%PDF-1.4 90 days", maintype="application", subtype="pdf", filename="terms.pdf")
    visit = read("order.eml", message.as_bytes())
    assert "not read: the attachment 'terms.pdf'" in visit.visit.notes
    assert not any("90 days" in words for _, _, words in told(visit))


def test_letters_that_are_answered_are_not_the_shops(read: Any, told: Any) -> None:
    assert not any("60 days" in words for _, _, words in told(read("order.eml", letter(SIGNED + REPLY).as_bytes())))


def test_a_plain_part_that_only_points_to_the_other_is_passed_over(read: Any, told: Any) -> None:
    message = letter("View this message in your browser.\n")
    message.add_alternative(f"<h1>Returns</h1><p>{'We like lamps. ' * 20}</p><p>You have 30 days.</p>", subtype="html")
    assert "You have 30 days." in [words for _, _, words in told(read("order.eml", message.as_bytes()))]


def test_a_mailbox_is_a_page_a_message_with_the_lines_of_the_file(read: Any, told: Any) -> None:
    visit = read("all.mbox", MAILBOX)
    assert [(page.id, page.title) for page in visit.pages] == [("001-email", "One"), ("002-email", "Two")]
    assert visit.pages[1].captured == "2026-10-06T10:00:00+00:00"
    assert ("line 4", "paragraph", "Returns within 21 days.") in told(visit)
    assert any(words == "From us to you." for _, _, words in told(visit))
    assert ("line 11", "paragraph", "Delivery is free.") in told(visit)


def test_a_message_without_words_is_named_and_the_others_are_read(read: Any) -> None:
    visit = read("all.mbox", MAILBOX + b"\nFrom a@b.example Tue Oct  6 09:00:00 2026\nSubject: Three\n\n\n")
    assert len(visit.pages) == 2
    assert any(note.startswith("not read: message 3 (line 14)") for note in visit.visit.notes)


def test_signs_without_words_stand_where_the_words_before_them_do(read: Any, told: Any) -> None:
    places = [place for place, _, words in told(read("order.eml", "Subject: x\n\nBack soon\n\n***\n"))]
    assert places == ["line 1", "line 3", "line 3"]


@pytest.mark.parametrize(
    ("name", "content", "problem"),
    [
        ("order.eml", "only words", "1:1 this is no email"),
        ("order.eml", "Subject: x\nContent-Type: text/plain; charset=klingon\n\nwords\n", "can't be decoded"),
        ("order.eml", "Subject: x\nContent-Type: image/png\n\nwords\n", "this email has no text"),
        ("all.mbox", "Subject: x\n\nwords\n", "1:1 this is no mailbox"),
        ("all.mbox", "From a@b.example Mon\nSubject: x\n\n\n", "2:1 this email has no text"),
    ],
)
def test_what_is_no_letter_is_told(refused: Any, name: str, content: str, problem: str) -> None:
    assert problem in refused(name, content)
