"""What sort of channel a file is where nobody says so: by its ending, its name, or the words it begins with."""

from __future__ import annotations

import re
from collections.abc import Mapping

from mysteryshop.judge.facts.channels import KIND_OF
from mysteryshop.model import ChannelKind, PageKind
from mysteryshop.pipeline.drafts.guessing import guess_kind as guess_draft

NAMES: tuple[tuple[ChannelKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?<![a-z])(?:{words})(?![a-z])", re.IGNORECASE))
    for kind, words in {
        ChannelKind.EMAIL: r"e-?mails?|mails?|newsletters?|letters?|confirmations?",
        ChannelKind.CHAT: r"chats?|chatbots?|bot|whats?app|messenger|transcripts?|dms?",
        ChannelKind.PHONE_SCRIPT: r"phones?|calls?|scripts?|hotline|ivr|telephone|call-?cent(?:re|er)",
        ChannelKind.MARKETPLACE: r"marketplaces?|amazon|ebay|etsy|listings?|portal|feed",
        ChannelKind.SOCIAL: r"social|instagram|insta|facebook|tiktok|tweets?|posts?|linkedin|pinterest|threads",
        ChannelKind.TERMS: r"terms|conditions|t&cs?|tandcs?|tcs|legal|agb|small-?print",
        ChannelKind.MOBILE_WEB: r"mobile|phone-?screen",
        ChannelKind.STORE: r"store|counter|till|window|shop-?sign|signs?|branch|in-?store|price-?board|shelf",
        ChannelKind.LEAFLET: r"leaflets?|fl[iy]ers?|brochures?|posters?|catalogues?|catalogs?|cards?|menus?|pamphlets?",
        ChannelKind.WEB: r"webs?|websites?|pages?|faqs?|home|landing|product|help|about|contact|site",
    }.items()
)
"""Words of a file's name. Source: chosen; how shops and their agencies name such files."""

JSON_LD = re.compile(r"\A\s*[\[{][^}]{0,2000}\"@(?:context|type)\"")

OPENINGS: tuple[tuple[ChannelKind, str, re.Pattern[str]], ...] = tuple(
    (kind, why, re.compile("|".join(ways), re.IGNORECASE | re.MULTILINE))
    for kind, why, ways in (
        (ChannelKind.EMAIL, "it has a subject line", [r"^\s*(?:\*\*)?subject(?: line)?(?:\*\*)?\s*:"]),
        (
            ChannelKind.PHONE_SCRIPT,
            "it tells how to answer callers",
            [
                r"\bcallers?\b|\bthank you for calling\b",
                r"\b(?:pick up|answer) (?:the phone|within|with)\b",
                r"\bif (?:they|the customer) asks?\b",
            ],
        ),
        (
            ChannelKind.TERMS,
            "it speaks of terms and conditions",
            [
                r"\A.{0,300}\b(?:terms|conditions) (?:and|&|of) (?:conditions|sale|business|service|use|hire)\b",
                r"\bthese terms\b",
            ],
        ),
        (ChannelKind.SOCIAL, "it has hashtags", [r"(?:(?<!\w)#[A-Za-z]\w{2,}[^#\n]{0,80}){2}"]),
    )
)
"""How the words of a channel give it away. Source: chosen; the usual forms of such texts."""

READ_FROM = 4000
"""Letters from which a kind is told. Source: chosen; what gives a text away stands at its top."""

BY_FORM: Mapping[str, tuple[ChannelKind, str]] = {
    "message": (ChannelKind.EMAIL, "it is an email"),
    "mailbox": (ChannelKind.EMAIL, "it is a mailbox"),
    "html": (ChannelKind.WEB, "it is a saved page"),
}

UNKNOWN = "nothing in it says what it is"

PAGE_WORDS: tuple[tuple[PageKind, re.Pattern[str]], ...] = tuple(
    (kind, re.compile(rf"(?<![a-z])(?:{words})(?![a-z])", re.IGNORECASE))
    for kind, words in (
        (PageKind.FAQ, r"faqs?|frequently asked|questions"),
        (PageKind.RETURNS_INFO, r"returns?|refunds?"),
        (PageKind.DELIVERY_INFO, r"delivery|shipping|postage"),
        (PageKind.TERMS, r"terms|conditions"),
        (PageKind.CONTACT, r"contact"),
        (PageKind.ABOUT, r"about"),
        (PageKind.HELP, r"help"),
    )
)
"""What a saved page is for, by its file's name or title. Source: the usual names of such pages."""


def guess_kind(name: str, form: str, words: str) -> tuple[ChannelKind, str]:
    """The kind of channel, and in words what told it. name: the file's, without its folder and ending."""
    if form in ("message", "mailbox"):
        return BY_FORM[form]
    if JSON_LD.search(words[:READ_FROM]):
        return ChannelKind.DATA, "it is structured data (JSON-LD)"
    named = next(((kind, found) for kind, said in NAMES if (found := said.search(name.replace("_", " ")))), None)
    if named:
        return named[0], f"its name says '{named[1].group().strip()}'"
    return BY_FORM.get(form) or _told_by(words)


def _told_by(words: str) -> tuple[ChannelKind, str]:
    for kind, why, opening in OPENINGS:
        if opening.search(words[:READ_FROM]):
            return kind, why
    if guess_draft(words) == "faq":
        return ChannelKind.WEB, "it asks questions and answers them"
    return ChannelKind.LEAFLET, UNKNOWN


def page_kind_of(kind: ChannelKind, name: str, title: str, words: str) -> PageKind:
    """What a page of this channel is read as: web pages by what they are for, others by their channel."""
    if kind not in (ChannelKind.WEB, ChannelKind.MOBILE_WEB):
        return KIND_OF.get(kind, PageKind.LANDING)
    for page_kind, named in PAGE_WORDS:
        if named.search(name.replace("_", " ")) or named.search(title):
            return page_kind
    if '"Product"' in words:
        return PageKind.PRODUCT
    return PageKind.FAQ if guess_draft(words) == "faq" else KIND_OF.get(kind, PageKind.LANDING)
