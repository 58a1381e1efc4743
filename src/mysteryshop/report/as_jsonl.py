"""`findings.jsonl`: one finding a line, each complete in itself, for `jq`, notebooks and log stores."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from mysteryshop.model import PersonaSummary, Result
from mysteryshop.report.anchored import Anchored, Said, anchor_all
from mysteryshop.report.as_json import plain

_LINE_ENDS = {ord(each): f"\\u{ord(each):04x}" for each in "\x85\u2028\u2029"}
"""What some readers take for the end of a line, though JSON does not; spelled out, all of them find the same lines."""


def render_jsonl(result: Result, _folder: Path) -> bytes:
    """UTF-8; every finding in the result's order, with quotes, page, persona, stage and the customer's need."""
    personas = {persona.name: persona for persona in result.personas}
    lines = [json.dumps(_finding(each, personas), ensure_ascii=False, allow_nan=False) for each in anchor_all(result)]
    return "".join(f"{line.translate(_LINE_ENDS)}\n" for line in lines).encode("utf-8", "backslashreplace")


def _finding(each: Anchored, personas: Mapping[str, PersonaSummary]) -> dict[str, Any]:
    """need: what this customer came for; ask: what they would ask here."""
    finding, check, persona = each.finding, each.check, personas.get(each.finding.persona)
    return {
        "checklist": finding.checklist,
        "check": finding.check,
        "ask": check.ask if check else "",
        "verdict": finding.verdict.value,
        "severity": finding.severity.value,
        "reason": finding.reason,
        "quote": finding.quotes[0].text if finding.quotes else "",
        "persona": finding.persona,
        "need": persona.needs if persona else "",
        "stage": finding.stage,
        "page_kind": finding.page_kind,
        "page": finding.page,
        "url": each.url,
        "title": each.page.title if each.page else "",
        "scenario": finding.scenario,
        "quotes": [_quote(said) for said in each.said],
        "recommendation": finding.recommendation,
        "suggestion": finding.suggestion,
        "weight": finding.weight,
        "points": finding.points,
        "lost": finding.lost,
        "confidence": finding.confidence,
        "accepted": plain(finding.accepted),
        "group": finding.group,
        "fingerprint": each.prints.words,
    }


def _quote(said: Said) -> dict[str, Any]:
    """The words, and the page or channel where they stand."""
    quote = said.quote
    return {
        "text": quote.text,
        "page": said.page.id if said.page else "",
        "url": said.page.url if said.page else "",
        "channel": quote.channel,
        "selector": quote.selector,
        "box": plain(quote.box),
    }
