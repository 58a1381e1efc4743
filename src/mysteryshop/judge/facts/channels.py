"""The words of a channel made into a page: what an order email or a call script tells is read as a site is."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

from mysteryshop.judge.reading.plain import NOON, page_from_text
from mysteryshop.model import ChannelKind, Page, PageKind

KIND_OF = {
    ChannelKind.WEB: PageKind.LANDING,
    ChannelKind.MOBILE_WEB: PageKind.LANDING,
    ChannelKind.EMAIL: PageKind.EMAIL,
    ChannelKind.TERMS: PageKind.TERMS,
    ChannelKind.CHAT: PageKind.HELP,
    ChannelKind.PHONE_SCRIPT: PageKind.HELP,
}
"""What a channel's words are read as; all others as a landing page: something that a customer is handed."""


def page_of_channel(name: str, kind: ChannelKind, text: str, *, faq: bool = False, captured: str = NOON) -> Page:
    """A page that says what the channel says. Words that are JSON-LD become the page's structured data.

    faq: the words are questions and answers.
    """
    data = _json_ld(text)
    if data:
        page = page_from_text(" ", PageKind.LANDING, name=name, now=captured)
        return replace(page, blocks=(), data=data, html=text)
    read_as = PageKind.FAQ if faq else KIND_OF.get(kind, PageKind.LANDING)
    return page_from_text(text, read_as, name=name, now=captured)


def _json_ld(text: str) -> tuple[dict[str, Any], ...]:
    if not text.lstrip().startswith(("{", "[")):
        return ()
    try:
        told = json.loads(text)
    except ValueError:
        return ()
    items = told if isinstance(told, list) else [told]
    return tuple(item for item in items if isinstance(item, dict) and any(key.startswith("@") for key in item))
