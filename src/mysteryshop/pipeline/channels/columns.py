"""What the columns of a table, or the keys of an object, are for: a listing, a question, a speaker."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

SPEAKERS = "speaker role from sender author who participant direction said-by sender-type author-type party".split()
SAID = "text message body content utterance words said line transcript".split()
QUESTIONS = "question q frage pregunta domanda vraag query".split()
ANSWERS = "answer a antwort respuesta risposta antwoord réponse reponse reply response".split()
TALKS = "conversation conversation-id chat chat-id thread thread-id session session-id ticket ticket-id call-id".split()
TITLES = (
    "title name product product-name item item-name item-title listing listing-title headline offer service room tour"
    " artikel produkt nom titre nombre titel"
).split()
"""Columns by what they hold, in lower case with hyphens. Source: chosen; the exports of the common programs."""

UNREAD = re.compile(
    r"(?:^|-)(?:id|ids|sku|asin|ean|upc|gtin\d*|isbn|mpn|uuid|guid|url|urls|link|links|href|image|images|img|picture"
    r"|pictures|photo|photos|thumbnail|slug|handle|hash|created|updated|timestamp|lat|lng|lon|position|index)(?:-|$)"
)
"""Columns for machines, by their names. Source: as above."""

_AMOUNT = re.compile(r"\W*\d+(?:[.,]\d+)*\W*")
"""A figure in a header: the file has none, and this is its first row."""

PRICES = re.compile(r"(?:^|-)(?:price|prices|cost|costs|fee|fees|amount|rate|preis|prix|precio)(?:-|$)")
CURRENCIES = frozenset({"currency", "price-currency", "currency-code", "currency-id", "waehrung", "währung"})


@dataclass(frozen=True, slots=True)
class Layout:
    """What the rows of a table are. shape: `talk`, `questions`, `listing` or `texts`. first, second: their columns.

    A talk's are speaker and words; questions' question and answer; a listing's its title; texts' the words.
    """

    shape: str
    first: str = ""
    second: str = ""


def normal(name: str) -> str:
    """A column's name in lower case with hyphens: `shippingCost`, `Shipping cost` and `shipping_cost` are one."""
    apart = re.sub(r"(?<=[a-zà-ÿ0-9])(?=[A-ZÀ-Þ])", " ", name.strip())
    return re.sub(r"[\W_]+", "-", apart.casefold()).strip("-")


def layout_of(columns: Sequence[str]) -> Layout | None:
    """What rows with these columns are; None where it can't be told."""
    known = {normal(column): column for column in reversed(columns)}
    speaker, said = _first(known, SPEAKERS), _first(known, SAID)
    if speaker and said:
        return Layout("talk", speaker, said)
    question, answer = _first(known, QUESTIONS), _first(known, ANSWERS)
    if question and answer:
        return Layout("questions", question, answer)
    title = _first(known, TITLES)
    if title and len(columns) > 1:
        return Layout("listing", title)
    return Layout("texts", said) if said else None


def column_of(columns: Sequence[str], wanted: Sequence[str]) -> str:
    """The first of these columns that has one of the wanted names; empty when there is none."""
    return _first({normal(column): column for column in reversed(columns)}, wanted)


def _first(known: Mapping[str, str], wanted: Sequence[str]) -> str:
    return next((known[name] for name in wanted if name in known), "")


def hint_for(columns: Sequence[str], word: str) -> str:
    """What would be right, and what was nearly right. word: column or key."""
    wanted = [*TITLES[:4], "question", "answer", "speaker", "message", "text"]
    near = next(
        (f"Did you mean '{found[0]}' by '{column}'? " for column in columns if (found := _near(column, wanted))), ""
    )
    shown = ", ".join(f"'{column[:40]}'" for column in columns[:8]) or "none"
    headless = word == "column" and any(map(_AMOUNT.fullmatch, columns))
    first = "Put a line with the columns' names above the rows. " if headless else ""
    return (
        f"{near}{first}Found: {shown}. Expected a {word} 'title' beside others (listings), 'question' and 'answer', "
        "'speaker' and 'message', or 'text'."
    )


def _near(column: str, wanted: Sequence[str]) -> list[str]:
    return get_close_matches(normal(column), wanted, n=1, cutoff=0.75)
