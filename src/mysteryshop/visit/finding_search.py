"""Which field is the shop's own search, where neither its type nor its name says so."""

from __future__ import annotations

import re

from mysteryshop.model import Field, Form, PageKind
from mysteryshop.model.patterns import regex
from mysteryshop.visit.capture import Seen
from mysteryshop.visit.finding_ways import shown_address
from mysteryshop.visit.intents import ADDRESS, GO_TO

TYPED = ("text", "search", "")
LOOKS_FOR = regex(
    r"search|find|keyword|query|look(?:ing)? for|such|recherch|cherch|\bmots?\b|busc|búsq|cerca|ricerca|zoek|pesquis|"
    r"procur|szuk|wyszuk",
    re.IGNORECASE,
)
"""What a search field or its form is called, in eight languages."""


def search_fields(seen: Seen) -> list[str]:
    """Selectors of fields that search, the likeliest first: one words field alone in a form that leads to a search."""
    found = [(weight, f.selector) for form in seen.forms for f in form.fields if (weight := _weigh(form, f, seen.url))]
    return [selector for _, selector in sorted(found, key=lambda pair: -pair[0])]


def _weigh(form: Form, field: Field, here: str) -> float:
    typed = [f for f in form.fields if f.visible and f.type in (*TYPED, "email", "password", "tel")]
    if not field.visible or field.disabled or field.type not in TYPED or (form.action and len(typed) > 1):
        return 0.0
    if any(f.type == "hidden" and "csrf" in f.name.lower() for f in form.fields) and form.method == "post":
        return 0.0
    said = f"{field.name} {field.label} {field.placeholder}"
    buttons = [b.text for b in form.buttons if b.visible] if form.action else []
    leads = bool(form.action) and (
        bool(ADDRESS[PageKind.SEARCH].search(shown_address(form.action))) or bool(LOOKS_FOR.search(form.action))
    )
    alone = bool(ADDRESS[PageKind.SEARCH].search(shown_address(here))) and len(typed) == 1
    named = any(GO_TO[PageKind.SEARCH].fullmatch(name.strip()) for name in buttons)
    return 2.0 * bool(LOOKS_FOR.search(said)) + 2.0 * leads + 1.5 * named + 1.0 * alone
