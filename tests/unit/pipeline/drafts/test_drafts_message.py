"""Emails: the subject leads, letters that are answered and signatures are left out, lines are the file's own."""

from __future__ import annotations

from email.message import EmailMessage
from typing import Any

import pytest

LETTER = """Hello,

our checkout is down – this is killing us, we have had sleepless nights over it and nobody here has slept for days.

Back soon!

--\x20
We apologise for nothing
"""
REPLY = """Back soon!

On Monday, 5 October 2026 at 09:12
Ann Archer <ann@post.example> wrote:
> This is killing us.
"""
PAGE = (
    "<html><head><style>p {color: red}</style></head><body>\n<p>Caf&eacute; closed, <b>back</b> soon!</p>\n"
    '<div class="gmail_quote"><div>Ann wrote</div>We apologise for all of it.</div></body></html>'
)


def letter(words: str, encoding: str, subtype: str = "plain") -> bytes:
    message = EmailMessage()
    message["From"] = "shop@shop.example"
    message["Subject"] = "Re: Our checkout is down"
    message.set_content(words, subtype=subtype, cte=encoding)
    return message.as_bytes()


@pytest.mark.parametrize(("encoding", "place"), [("8bit", "11:1"), ("quoted-printable", "12:1"), ("base64", "7:1")])
def test_words_of_a_letter_are_found_in_the_file(judge: Any, encoding: str, place: str) -> None:
    raw = letter(LETTER, encoding)
    seen = judge("order.eml", raw, kind="outage")
    assert seen.places("Back soon!") == {place}
    if encoding != "base64":
        line = raw.splitlines()[int(place.split(":", maxsplit=1)[0]) - 1]
        assert line == b"Back soon!"


@pytest.mark.parametrize("words", [LETTER, REPLY])
def test_signature_and_older_letter_are_left_out(judge: Any, words: str) -> None:
    read = judge("order.eml", letter(words, "8bit"), kind="outage").words
    assert read.endswith("Back soon!")
    assert "apologise" not in read


def test_the_subject_is_the_headline_without_its_re(judge: Any) -> None:
    seen = judge("order.eml", letter("Back soon!\n", "8bit"), kind="outage")
    assert seen.places("Our checkout is down") == {"2:10"}


def test_html_is_read_where_there_is_no_plain_text(judge: Any) -> None:
    seen = judge("order.eml", letter(PAGE, "8bit", "html"), kind="outage")
    assert seen.places("soon!") == {"8:36"}
    assert seen.words.splitlines() == ["Our checkout is down", "Café closed, back soon!"]


@pytest.mark.parametrize(
    ("content", "problem"),
    [
        (b"no headers at all\n", "this is no email"),
        (b"Subject: Picture\nContent-Type: image/png\n\nxx", "no text, neither plain nor HTML"),
        (b"Subject: Hi\nContent-Type: text/plain; charset=x-unknown\n\nwords", "can't be decoded"),
    ],
)
def test_what_is_no_letter_is_named(judge: Any, content: bytes, problem: str) -> None:
    seen = judge("order.eml", content)
    assert problem in seen.told
    assert seen.checked.exit == 2


def test_an_html_part_that_can_not_be_decoded_does_not_cost_the_plain_one(judge: Any) -> None:
    message = EmailMessage()
    message["Subject"] = "Our checkout is down"
    message.set_content("Back soon!")
    message.add_alternative("<p>Back soon!</p>", subtype="html")
    raw = message.as_bytes().replace(b'text/html; charset="utf-8"', b'text/html; charset="klingon"')
    assert "Back soon!" in judge("down.eml", raw, kind="outage").words
