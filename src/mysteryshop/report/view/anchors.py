"""Where a link in the report leads: ids that stay the same from one rendering, and one audit, to the next."""

from __future__ import annotations

import re
from hashlib import sha256

from mysteryshop.model import Finding

_UNFIT = re.compile(r"[^a-z0-9]+")


def slug(*words: str) -> str:
    """Words as part of an id: what is no letter or figure becomes a dash, and a short hash then keeps them apart."""
    text = " ".join(words)
    plain = _UNFIT.sub("-", text.lower()).strip("-")
    return plain if plain == text.replace(" ", "-") else f"{plain[:40]}-{_short(text)}".lstrip("-")


def finding_key(finding: Finding) -> str:
    """What makes findings one and the same to a reader: the check and its quotes, else the place as well."""
    place = finding.group or f"{finding.page} {finding.persona} {finding.scenario}"
    return f"{finding.check} {place}"


def finding_anchor(finding: Finding) -> str:
    """The id of a finding, made of its check and its words: it outlives a renumbering."""
    return f"finding-{slug(finding.check)}-{_short(finding_key(finding))}"


def sum_anchor(checklist: str, check: str) -> str:
    """The id of the line of the arithmetic where a check's points are counted."""
    return f"sum-{slug(checklist, check)}"


def _short(text: str) -> str:
    return sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:8]
