"""The promise matrix for programs: JSON, and CSV that no spreadsheet takes for a formula."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from mysteryshop.model import MatrixRow, Side, Told
from mysteryshop.pipeline.promises.records import Promises

ODD = "✗"
"""Stands before a value that contradicts the others."""

STARTS_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Signs at which spreadsheets begin to calculate. Source: OWASP, CSV injection."""


def render_promises(gathered: Sequence[Promises], form: str) -> str:
    """The matrices in one of `FORMS`, ending in a line end."""
    return FORMS[form](gathered)


def conditions_in_words(conditions: Mapping[str, str]) -> str:
    """`region: uk, over: GBP 50.00`."""
    return ", ".join(f"{name}: {value}" for name, value in conditions.items())


def value_in_words(told: Told) -> str:
    """A value with its mark and its own conditions: `✗ 14 days (region: uk)`."""
    own = f" ({conditions_in_words(told.conditions)})" if told.conditions else ""
    return (f"{ODD} " if told.odd else "") + told.value + own


def _as_json(gathered: Sequence[Promises]) -> str:
    shown = [_audit(promises) for promises in gathered]
    text = json.dumps(shown[0] if len(shown) == 1 else shown, indent=2, ensure_ascii=False) + "\n"
    return text.encode("utf-8", "backslashreplace").decode()


def _audit(promises: Promises) -> dict[str, Any]:
    matrix = promises.matrix
    return {
        "audit": promises.audit,
        "channels": list(matrix.channels),
        "rows": [_row(promises, row) for row in matrix.rows],
        "contradictions": [
            {"fact": one.fact, "about": one.subject, "a": _side(promises, one.a), "b": _side(promises, one.b)}
            for one in promises.contradictions
        ],
    }


def _row(promises: Promises, row: MatrixRow) -> dict[str, Any]:
    return {
        "fact": row.kind,
        "about": row.about,
        "conditions": dict(row.conditions),
        "contradicted": row.contradicted,
        "cells": {cell.channel: [_told(promises, told) for told in cell.told] for cell in row.cells},
    }


def _told(promises: Promises, told: Told) -> dict[str, Any]:
    return {
        "value": told.value,
        "odd": told.odd,
        "conditions": dict(told.conditions),
        "quote": told.quote.text,
        "page": told.page,
        "place": promises.place_of(told.page, told.quote),
    }


def _side(promises: Promises, side: Side) -> dict[str, str]:
    place = promises.place_of_side(side)
    return {"channel": side.channel, "value": side.value, "quote": side.quote, "page": side.page, "place": place}


def _as_csv(gathered: Sequence[Promises]) -> str:
    """A row a promise, a column a channel; the quotes of what is contradicted in the last column."""
    channels = list(dict.fromkeys(channel for promises in gathered for channel in promises.matrix.channels))
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    head = ["audit", "fact", "about", "conditions", "contradicted", *channels, "quotes"]
    writer.writerow(_safe(cell) for cell in head)
    for promises in gathered:
        for row in promises.matrix.rows:
            first = [promises.audit, row.kind, row.about, conditions_in_words(row.conditions)]
            values = [" / ".join(value_in_words(told) for told in row.of(channel)) for channel in channels]
            cells = [*first, "yes" if row.contradicted else "no", *values, _quotes(promises, row)]
            writer.writerow(_safe(cell) for cell in cells)
    return out.getvalue()


def _quotes(promises: Promises, row: MatrixRow) -> str:
    if not row.contradicted:
        return ""
    return "\n".join(
        f"{cell.channel}: “{' '.join(told.quote.text.split())}” ({promises.place_of(told.page, told.quote)})"
        for cell in row.cells
        for told in cell.told
    )


def _safe(cell: str) -> str:
    """The cell as text for every spreadsheet."""
    return f"'{cell}" if cell.startswith(STARTS_A_FORMULA) else cell


FORMS: Mapping[str, Callable[[Sequence[Promises]], str]] = MappingProxyType({"json": _as_json, "csv": _as_csv})
"""How promises are told to programs; people get the terminal's words."""
