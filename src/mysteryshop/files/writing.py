"""Audit files written by the program: YAML that a person likes to read, and that loads back as the same steps."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable
from dataclasses import dataclass

from mysteryshop.files.environment import VARIABLE
from mysteryshop.model import Action, Locator, Persona, Plan, Site, Step

SCHEMA_LINE = "# yaml-language-server: $schema=../schemas/audit.schema.json"
"""As `init` lays it out: audits and schemas side by side."""

_PLAIN = re.compile(r"[^\W\d_](?:[\w ./+'()&;=~!?%-]|:(?=\S)|(?<=\S)#)*|/(?:[\w./+&;=~?%-])*")
"""Texts that need no quotes inside { } and that no YAML reader takes for anything else: words, paths."""
_RESERVED = {"true", "false", "yes", "no", "on", "off", "null", "y", "n"}
_WHERE = ("role", "name", "label", "text", "placeholder", "test_id", "css")


@dataclass(frozen=True, slots=True)
class WrittenStep:
    """One step of a journey that was found. missed: why it was not done; it then stands in the file as a remark."""

    step: Step
    missed: str = ""


def audit_text(plan: Plan, steps: Iterable[WrittenStep], remarks: Iterable[str] = ()) -> str:
    """The text of an audit file with one journey. remarks: lines to stand at its top as comments."""
    site = plan.site or Site("")
    lines = [SCHEMA_LINE, "#", *(f"# {_one_line(remark)}" for remark in remarks), ""]
    lines += [f"audit: {scalar(plan.audit)}", "site:", f"  url: {scalar(site.url)}"]
    lines += [f"personas: [{', '.join(_persona(persona) for persona in plan.personas)}]"] if plan.personas else []
    lines += ["journeys:", "  - channel: web", "    steps:"]
    for written in steps:
        said = f"# not done: {step_line(written.step)}: {_one_line(written.missed)}"
        lines.append("      " + (said if written.missed else f"- {step_line(written.step)}"))
    return "\n".join(lines) + "\n"


def _persona(persona: Persona) -> str:
    return scalar(persona.name)


def step_line(step: Step) -> str:
    """A step as one line of YAML, without its dash: `go-to: {role: link, name: View cart, as: cart}`."""
    inner = _inside(step)
    if inner is not None:
        return f"{step.action.value}: {{{_pairs([*inner, *_aside(step)])}}}"
    said = f"{step.action.value}: {scalar(step.words)}" if step.words else step.action.value
    aside = _aside(step)
    if not aside:
        return said
    return f"{{{said if step.words else said + ': null'}, {_pairs(aside)}}}"


def _inside(step: Step) -> list[tuple[str, str]] | None:
    """What stands in the step's own braces; None when its words say enough."""
    if step.locator is not None:
        value = [("value", scalar(step.value))] if step.action in (Action.SELECT, Action.FILL) else []
        return [*_locator(step.locator), *value]
    if step.page_kind and step.words and step.action in (Action.OPEN, Action.SEARCH):
        return [("path" if step.action is Action.OPEN else "words", scalar(step.words))]
    return None


def _locator(locator: Locator) -> list[tuple[str, str]]:
    where = [(key.replace("_", "-"), scalar(str(getattr(locator, key)))) for key in _WHERE if getattr(locator, key)]
    exact = [("exact", "true")] if locator.exact else []
    return [*where, *exact, *([("nth", str(locator.nth))] if locator.nth else [])]


def _aside(step: Step) -> list[tuple[str, str]]:
    kind = [("as", step.page_kind.value)] if step.page_kind else []
    return [*kind, *([("optional", "true")] if step.optional else [])]


def _pairs(pairs: Iterable[tuple[str, str]]) -> str:
    return ", ".join(f"{key}: {value}" for key, value in pairs)


def scalar(text: str) -> str:
    """A text as YAML, in quotes where it needs them. `${` in it names no environment variable."""
    return literal(VARIABLE.sub(lambda found: "$" + found.group(), text))


def literal(text: str) -> str:
    """A text as YAML in a file whose `${` names nothing anyway."""
    if _PLAIN.fullmatch(text) and text == text.strip() and text.lower() not in _RESERVED and text.isprintable():
        return text
    if text.isprintable() and ('"' in text or "\\" in text):
        return "'" + text.replace("'", "''") + "'"
    return re.sub(r"[^ -~]", _escaped, json.dumps(text, ensure_ascii=False))


def _escaped(found: re.Match[str]) -> str:
    """Letters of any script stay; what is invisible is spelt out, a half of a character pair becomes a question."""
    sign = found.group()
    if sign.isprintable():
        return sign
    code = ord(sign)
    if 0xD800 <= code <= 0xDFFF:
        return "?"
    return f"\\u{code:04x}" if code <= 0xFFFF else f"\\U{code:08x}"


def _one_line(words: str) -> str:
    return "".join(sign if sign.isprintable() else " " for sign in " ".join(words.split()))
