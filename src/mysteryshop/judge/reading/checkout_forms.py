"""The forms of a checkout: which fields the customer has to fill in, who may go on, and what a form is for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.wording import lexicon, plain, regex
from mysteryshop.model import LONGEST_QUOTE, Field, Form, Quote

TYPED = frozenset(
    {"text", "email", "tel", "number", "date", "month", "url", "textarea", "select", "select-one", "password"}
)
"""Kinds of field that have to be filled in by hand; a tick or a choice of two is no typing."""

SIGN_IN_FIELDS = 3
"""Typed fields of the largest form that only signs somebody in. Source: chosen; customer number, email, password."""

_ASIDE = lexicon(
    r"search|q|s|query|keywords?|coupon(?:s| code)?|voucher(?: code)?|promo(?:tion(?:al)?)?(?: code)?"
    r"|discount(?: code)?|gift (?:card|code)(?: number| code)?|newsletter"
)
"""Fields that stand on a checkout and are not of it, by label, name or placeholder."""

_SEARCH = lexicon(r"search|q|query|keywords?|suche|rechercher|buscar|cerca|zoeken|sök|søg|szukaj")
"""What a field to search in is called; such a form has nothing to do with the order."""

_OPTIONAL = lexicon(
    r"optional|if any|not required|freiwillig|facultatif|facultative|opcional|facoltativo|valgfri|optioneel"
)
_MARKED = regex(r"\*|\brequired\b|\bPflichtfeld\b|\bobligatoire\b|\bobligatorio\b", re.IGNORECASE)

_ADDRESS = regex(
    r"street|address|adresse|stra(?:ß|ss)e|\brue\b|calle|indirizzo|dirección|post ?code|postal|\bzip|\bplz\b"
    r"|town|city|\bort\b|ville|ciudad|full.?name|first.?name|last.?name|given.?name|family.?name|surname|vorname"
    r"|nachname|prénom|\bnom\b|nombre|nome|naam|adres",
    re.IGNORECASE,
)
"""Names and labels of fields on who and where the customer is. Source: checkout forms of the usual shop systems."""

_NO_DETAILS = lexicon(
    r"subscribe|sign up|sign in|log ?in|register|reset|remind(?:er)?|forgot(?:ten)?|notify|search|apply|create"
)
"""Buttons of a form with one email field that is no first step of an order."""


@dataclass(frozen=True, slots=True)
class CheckoutForms:
    """The forms of one page that belong to an order.

    details: those that ask who and where the customer is, or for an email to go on with. sign_in: those that only sign
    somebody in or open an account. other: fields and choices of a later step (delivery, card).
    """

    details: tuple[Form, ...]
    sign_in: tuple[Form, ...]
    other: tuple[Form, ...]


def read_checkout_forms(reading: Reading) -> CheckoutForms:
    """The forms of a checkout, by what they are for; use with `Reading.once`."""
    details, sign_in, other = [], [], []
    for form in reading.page.forms:
        fields = typed_fields(form)
        if form.region == "footer" or any(_searches(field) for field in form.fields):
            continue
        if any(field.type == "password" for field in fields) and not any(_is_address(field) for field in fields):
            sign_in.append(form)
        elif any(_is_address(field) for field in fields) or _asks_email(form, fields):
            details.append(form)
        elif fields or any(f.type in ("radio", "checkbox") and (f.visible or f.label) for f in form.fields):
            other.append(form)
    return CheckoutForms(tuple(details), tuple(sign_in), tuple(other))


def typed_fields(form: Form) -> tuple[Field, ...]:
    """The fields of a form that a customer sees and fills in by hand, but for searches and codes."""
    return tuple(f for f in form.fields if f.visible and f.type in TYPED and not f.disabled and not _is_aside(f))


def required_fields(reading: Reading) -> tuple[Field, ...]:
    """The fields that this step of a checkout makes the customer fill in.

    Where a form marks some of its fields as required, those; where it marks none, all that are not called optional, but
    for boxes for remarks. A choice that is made already asks for nothing.
    """
    forms = reading.once(read_checkout_forms)
    counted = (*forms.details, *forms.other) or forms.sign_in
    return tuple(field for form in counted for field in _required(form, reading))


def _required(form: Form, reading: Reading) -> Iterator[Field]:
    fields = typed_fields(form)
    marked = [field for field in fields if _is_marked(field, reading)]
    for field in fields:
        chosen = field.type.startswith("select") and field.filled
        unmarked = field.type != "textarea" and not is_optional(field)
        if not chosen and (field in marked if marked else unmarked):
            yield field


def _is_marked(field: Field, reading: Reading) -> bool:
    return not is_optional(field) and (
        field.required or bool(_MARKED.search(field.label)) or field.label.strip() in reading.once(_labels_marked_below)
    )


def _labels_marked_below(reading: Reading) -> frozenset[str]:
    """Labels whose next words on the page are nothing but "required"."""
    shown = [block for block in reading.page.blocks if block.visible]
    pairs = pairwise(shown)
    return frozenset(
        a.text.strip() for a, b in pairs if a.role == "label" and plain(b.text).strip().lower() == "required"
    )


def is_optional(field: Field) -> bool:
    """Whether a field is called optional."""
    return _OPTIONAL.search(plain(f"{field.label} {field.placeholder}")) is not None


def field_words(field: Field) -> str:
    """What a field is called on the page."""
    return " ".join((field.label or field.placeholder or field.name).split())


def quote_of(field: Field) -> Quote:
    """A field as evidence."""
    return Quote((field.label or field.placeholder)[:LONGEST_QUOTE], field.selector, field.box)


def _is_aside(field: Field) -> bool:
    called = (plain(words).strip().lower() for words in (field.name, field.label, field.placeholder))
    return field.type == "search" or any(_ASIDE.fullmatch(words) or _ASIDE.match(words) for words in called if words)


def _searches(field: Field) -> bool:
    called = (plain(words).strip().lower() for words in (field.name, field.label, field.placeholder))
    return field.visible and (field.type == "search" or any(_SEARCH.match(words) for words in called))


def _is_address(field: Field) -> bool:
    return (
        bool(_ADDRESS.search(f"{field.name} {field.label} {field.placeholder}"))
        and field.type not in ("email", "password")
        and "user" not in field.name.lower()
        and "mail" not in field.label.lower()
    )


def _asks_email(form: Form, fields: tuple[Field, ...]) -> bool:
    asked = any(f.type == "email" or "email" in f"{f.name} {f.autocomplete}".lower() for f in fields)
    return asked and not any(_NO_DETAILS.search(plain(button.text)) for button in form.buttons)
