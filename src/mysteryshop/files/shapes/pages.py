"""How pages are named where an audit or a baseline speaks of some of them."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, WithJsonSchema

from mysteryshop.files.nearest import did_you_mean
from mysteryshop.files.shapes.parts import slip
from mysteryshop.model import SITE, PageKind, is_page_pattern

_WAYS = "An address begins with /, https:// or *, as in '/help/*'."
_FORM = r"^(/|\*|https?://)"
_KINDS = [kind.value for kind in PageKind]


def _pages(value: Any) -> Any:
    if isinstance(value, str) and not is_page_pattern(value):
        slip("no page kind is called {found}", f"{did_you_mean(value, _KINDS)} {_WAYS}".strip())
    return value


def _pages_or_site(value: Any) -> Any:
    return value if value == SITE else _pages(value)


def _schema(words: list[str]) -> WithJsonSchema:
    return WithJsonSchema({"anyOf": [{"enum": words}, {"type": "string", "pattern": _FORM}]})


PagePattern = Annotated[str, BeforeValidator(_pages), _schema(_KINDS)]
"""A page kind, a path, or an address; `*` stands for anything."""
PagesOrSite = Annotated[str, BeforeValidator(_pages_or_site), _schema([*_KINDS, SITE])]
"""Such pages, or `site` for what belongs to no single one."""
