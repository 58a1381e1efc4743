"""What every SARIF 2.1.0 log of this program is made of: the run, its rules, places and messages."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from typing import Any
from urllib.parse import quote, urlsplit

from mysteryshop.model import CheckSummary, Severity
from mysteryshop.report.safety import printable

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
"""Source: the SARIF 2.1.0 standard, errata 01."""

LEVEL: Mapping[Severity, str] = {
    Severity.CRITICAL: "error",
    Severity.MAJOR: "error",
    Severity.MINOR: "warning",
    Severity.INFO: "note",
}

_EMBEDDED_LINK = re.compile(r"\[(?=[^\[\]]*\]\()")


def log_of(run: Mapping[str, Any]) -> str:
    """The log of one run, as text that UTF-8 can hold and that ends in a line end."""
    text = json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "backslashreplace").decode() + "\n"


def driver(version: str, checks: Sequence[CheckSummary]) -> dict[str, Any]:
    """The tool and its rules."""
    return {"driver": {"name": "mysteryshop", "version": version, "rules": [rule(check) for check in checks]}}


def rule(check: CheckSummary) -> dict[str, Any]:
    """A check: its question, why it is asked, what to do, and where it comes from."""
    about = {"text": check.ask}
    help_text = " ".join(part for part in (check.fix, f"Source: {check.source}" if check.source else "") if part)
    return {
        "id": check.id,
        "shortDescription": about,
        "fullDescription": {"text": check.why or check.ask},
        "help": {"text": help_text or check.ask},
        "defaultConfiguration": {"level": LEVEL[check.severity]},
        "properties": {"tags": [check.checklist], "severity": check.severity.value, "weight": check.weight},
    }


def message(words: str) -> dict[str, str]:
    """Words as a plain message. SARIF reads `[text](target)` as a link even there; a page's own must not become one.

    Source: SARIF 2.1.0, 3.11.6, messages with embedded links.
    """
    return {"text": _EMBEDDED_LINK.sub(r"\\[", str(printable(words)))}


def artifact(uri: str) -> dict[str, str]:
    """A relative path stands for a file of the project; an address and an absolute path for themselves."""
    if urlsplit(uri).scheme in ("http", "https"):
        return {"uri": uri}
    path = PurePath(uri)
    return {"uri": path.as_uri() if path.is_absolute() else quote(path.as_posix().encode("utf-8", "replace"))}
