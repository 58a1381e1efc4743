"""Files that are one text: saved pages, Markdown, plain words, PDF, Word; and conversations written as lines."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from mysteryshop.judge import page_from_html
from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.model import ChannelKind, Page, PageKind
from mysteryshop.pipeline.channels.dialogue import blocks_of, find_turns, tell_parties
from mysteryshop.pipeline.channels.embedded import embedded_data
from mysteryshop.pipeline.channels.kinds import guess_kind, page_kind_of
from mysteryshop.pipeline.channels.placing import placed
from mysteryshop.pipeline.channels.records import Document, Given, page_of_blocks
from mysteryshop.pipeline.drafts.markup import without_tags
from mysteryshop.pipeline.drafts.opening import form_of, read_content
from mysteryshop.pipeline.drafts.records import DraftFile, Text

SPOKEN = frozenset({ChannelKind.CHAT, ChannelKind.PHONE_SCRIPT, ChannelKind.EMAIL, ChannelKind.SOCIAL})
"""Kinds of channel whose plain text may be a conversation."""


def read_text(given: Given) -> Document:
    """The file as one page. Raises: FileMistakes for one that is broken or has no words."""
    content = given.content
    file = read_content(content.name, content.raw, ())
    (text,) = file.texts
    form = form_of(content.name, content.raw)
    talk = _conversation(given, text) if form == "plain" else None
    if talk is not None:
        return talk
    words = without_tags(text.words) if text.is_html else text.words
    kind, why = (given.kind, "") if given.kind else guess_kind(Path(content.name).stem, form, words)
    return Document(kind, why, (_page(given, kind, file, words),))


def _conversation(given: Given, text: Text) -> Document | None:
    if given.kind is not None and given.kind not in SPOKEN:
        return None
    turns = find_turns(text.pieces)
    if not turns:
        return None
    guessed, named = guess_kind(Path(given.content.name).stem, "plain", "")
    kind = given.kind or (guessed if guessed in SPOKEN else ChannelKind.CHAT)
    why = "" if given.kind else (named if guessed in SPOKEN else "customer and shop take turns in it")
    blocks = blocks_of(turns, tell_parties(turn.speaker for turn in turns))
    return Document(kind, why, (page_of_blocks(PageKind.HELP, given.content.name, blocks, given.now),))


def _page(given: Given, kind: ChannelKind, file: DraftFile, words: str) -> Page:
    name, (text,) = given.content.name, file.texts
    if text.is_html:
        page = page_from_html(text.words, PageKind.LANDING, name, now=given.now)
        page = replace(page, data=(*page.data, *embedded_data(text.words)))
        title = page.title or next((block.text for block in page.blocks if block.role == "heading"), "")
        read_as = page_kind_of(kind, Path(name).stem, title, text.words if page.data else words)
        page = replace(page, kinds=(read_as,))
    else:
        faq = page_kind_of(kind, Path(name).stem, "", words) is PageKind.FAQ
        page = page_of_channel(name, kind, text.words, faq=faq, captured=given.now)
    return placed(page, text, has_lines=file.has_lines)
