"""Whatever the bytes are, a file is read or its mistake is named, and a place is a line that the file has."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mysteryshop.errors import FileMistakes
from mysteryshop.pipeline.drafts.checking import page_of
from mysteryshop.pipeline.drafts.opening import FORMAT_OF, read_content
from mysteryshop.pipeline.drafts.places import Locator

WORDS = rb"""Can I return it? | No, sorry. | " | , | { | [ | ] | } | "text": " | text | : | <p> | </p> | &amp;
    | &#x110000; | <!-- | ``` | Q: | ]( | \ud800 | \ | Content-Transfer-Encoding: base64"""
SIGNS = (
    b"\n",
    b"\r\n",
    b"\xff",
    b"\xc3\xa9",
    b"Subject: Hi\n\n",
    b"-- \n",
    b"=\n",
    b"%PDF-1.4\n",
    b"PK\x03\x04",
    b"\0",
)
SCRAPS = st.sampled_from([*WORDS.split(b" | "), *SIGNS])
BYTES = st.lists(SCRAPS | st.binary(max_size=6), max_size=30).map(b"".join)


@pytest.mark.parametrize("ending", sorted({form: ending for ending, form in FORMAT_OF.items()}.values()))
@settings(max_examples=60, deadline=None)
@given(content=BYTES)
def test_any_bytes_are_read_or_named(ending: str, content: bytes) -> None:
    name = f"draft{ending}"
    try:
        file = read_content(name, content, ())
    except FileMistakes as problem:
        if any(not mistake.problem or mistake.place.file != name for mistake in problem.mistakes):
            raise
        return
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n").count(b"\n") + 1
    for text in file.texts:
        locator = Locator(name, text.pieces, has_lines=file.has_lines)
        for block in page_of(name, text, "faq").blocks:
            place = locator.quoted(block.text).place
            assert 1 <= place.line <= lines
            assert place.column >= 1
