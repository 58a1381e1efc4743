"""A business that says something in each of its channels, in as few words as a test needs."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from mysteryshop.judge.facts.channels import page_of_channel
from mysteryshop.judge.facts.family import Family, Pair
from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.model import ChannelKind, Page

BRAND = "Osprey Lane"

CHATS = MappingProxyType({"[": ChannelKind.CHAT})
"""A text that begins with its topic in brackets was said in a chat."""

LETTERS = MappingProxyType({"Subject:": ChannelKind.EMAIL})
"""A text that begins with a subject is an email."""


def pages_saying(*texts: str) -> SiteReading:
    """Each text as a web page of its own."""
    names = (f"channel {number}" for number in range(len(texts)))
    return _site({name: page_of_channel(name, ChannelKind.WEB, text) for name, text in zip(names, texts, strict=True)})


def channels_saying(*texts: str, known_by: Mapping[str, ChannelKind]) -> SiteReading:
    """Each text in a channel of its own; one that asks first is an FAQ.

    known_by: how a text begins that stands elsewhere than on a web page.
    """
    pages = {}
    for number, text in enumerate(texts):
        kind = next((kind for start, kind in known_by.items() if text.startswith(start)), ChannelKind.WEB)
        name = f"channel {number}"
        pages[name] = page_of_channel(name, kind, text, faq="?\n" in text)
    return _site(pages)


def page_and_letter(page: str, letter: str) -> SiteReading:
    """A web page that says one thing, and an email that says another."""
    told = {ChannelKind.WEB: page, ChannelKind.EMAIL: letter}
    return _site({str(kind): page_of_channel(str(kind), kind, text) for kind, text in told.items()})


def pairs_in(site: SiteReading, family: Family) -> list[Pair]:
    """What is raised among the channels, with what is left to a person."""
    return list(family.compare(site, tuple(family.read(site))))


def sure_in(site: SiteReading, family: Family) -> list[Pair]:
    """What is raised among the channels, without what is left to a person."""
    return [pair for pair in pairs_in(site, family) if pair.sure]


def _site(pages: Mapping[str, Page]) -> SiteReading:
    """pages: by the channel's name. Each channel is a visit of its own."""
    readings = (Reading(page, where="anywhere", visit=name, channel=name) for name, page in pages.items())
    return SiteReading(tuple(readings), Setting(brand_words=(BRAND,)))
