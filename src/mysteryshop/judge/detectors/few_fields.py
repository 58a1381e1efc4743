"""How much do I have to type?"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.checkout_forms import field_words, quote_of, required_fields
from mysteryshop.judge.reading.wording import plain, regex
from mysteryshop.judge.registry import page_detector
from mysteryshop.model import Answer, Field, failed, not_applicable, partial, passed

NOBODYS_BUSINESS = regex(
    r"date.?of.?birth|birth.?da(?:y|te)|\bdob\b|geburts|naissance|nacimiento|nascita|gender|\bsex\b|occupation"
    r"|profession|job.?title|household|marital|income|salary|children|hobb|interests|how did you (?:hear|find)"
    r"|heard (?:of|about)|\bfax\b",
    re.IGNORECASE,
)
"""What no parcel needs to be asked for. Source: the catalogue's bad example, and what shops ask for their own sake."""

REASON = regex(r"\b1[68]\b|\bage\b|old enough|by law|required by|because|so that|\bwe (?:use|need|only)|in case", re.I)
"""Words beside a field that give its reason."""


@dataclass(frozen=True, slots=True)
class Options:
    """most: required fields of one step up to which it passes. partly: up to which it is partial."""

    most: int = 10
    partly: int = 15


@page_detector("few-fields", options=Options, basis="structure")
def few_fields(page: Reading, options: Options) -> Answer:
    """How many fields one step of the checkout makes the customer fill in: up to `most` pass, up to `partly` partial.

    Counted are visible required fields; ticks, choices of a way, searches and codes are not. A required field that no
    parcel needs (birth date, occupation, household) and that gives no reason is one step worse. Where a form marks none
    as required, all count that are not called optional. Not applicable on a step with nothing to fill in.
    """
    fields = required_fields(page)
    if not fields:
        return not_applicable("Nothing has to be filled in on this step.")
    curious = [field for field in fields if NOBODYS_BUSINESS.search(_called(field)) and not _explained(field, page)]
    named = ", ".join(field_words(field) for field in fields[: options.partly])
    reason = f"{len(fields)} fields have to be filled in: {named}."
    if curious:
        reason += f" No parcel needs: {', '.join(field_words(field) for field in curious)}."
    worse = bool(curious) + (len(fields) > options.most) + (len(fields) > options.partly)
    shown = [quote_of(field) for field in (curious or fields)]
    return (passed, partial, failed)[min(worse, 2) if len(fields) <= options.partly else 2](reason, *shown)


def _called(field: Field) -> str:
    return plain(f"{field.label} {field.placeholder} {field.name} {'birthday' * field.autocomplete.startswith('bday')}")


def _explained(field: Field, page: Reading) -> bool:
    """Whether the words that follow a field's label, up to the next label, give a reason."""
    words = [block for block in page.page.blocks if block.visible]
    place = next((n for n, block in enumerate(words) if block.text.strip() and block.text.strip() in field.label), None)
    if place is None:
        return bool(REASON.search(field.label))
    after = words[place + 1] if place + 1 < len(words) else None
    beside = after.text if after and after.role not in ("label", "button", "heading") else ""
    return bool(REASON.search(plain(f"{field.label} {beside}")))
