"""GitHub's workflow commands: each finding as a remark beside its line in a pull request."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from mysteryshop.errors import Mistake
from mysteryshop.report.located import Located, advice, level_of, to_look_at
from mysteryshop.report.safety import printable

COMMAND = {"error": "error", "warning": "warning", "note": "notice"}


def render_github(found: Iterable[Located], mistakes: Sequence[Mistake] = ()) -> str:
    """One line a finding, and one for each file that could not be read; no word of a text becomes a command."""
    return "".join(f"{line}\n" for line in (*_findings(found), *_mistakes(mistakes)))


def _findings(found: Iterable[Located]) -> Iterator[str]:
    for each in to_look_at(found):
        finding, at = each.finding, each.at
        where = f"{at.name}: " if at.name else ""
        quoted = f"“{at.words}”\n" if at.words else ""
        title = f"{finding.check}: {finding.verdict}"
        words = f"{where}{quoted}{finding.reason}\n{advice(finding)}".strip()
        yield command(COMMAND[level_of(finding)], words, file=each.uri, line=at.line, col=at.column, title=title)


def _mistakes(mistakes: Sequence[Mistake]) -> Iterator[str]:
    for each in mistakes:
        place, words = each.place, f"{each.problem}\n{each.hint}".strip()
        yield command("error", words, file=place.file, line=place.line, col=place.column, title="not read")


def command(kind: str, words: str, **properties: str | int) -> str:
    """One workflow command in one line; properties that say nothing are left out."""
    told = ",".join(f"{name}={_property(value)}" for name, value in properties.items() if value)
    return f"::{kind} {told}::{_message(words)}" if told else f"::{kind}::{_message(words)}"


def _message(value: Any) -> str:
    """Source: GitHub's rules for workflow commands; a line end would end the command."""
    text = str(printable(str(value)))
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: Any) -> str:
    return _message(value).replace(":", "%3A").replace(",", "%2C")
