"""Texts judged with no browser: drafts of writers, saved pages, standard input."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from mysteryshop.errors import Place, UsageProblem
from mysteryshop.files import load_checklists, shipped_checklists
from mysteryshop.judge import PAGE_OF, DetectorCatalogue, TextKind, judge_page, page_from_html, page_from_text
from mysteryshop.model import Checklist, Finding, Page, Verdict

READ = (".html", ".htm", ".md", ".txt", "")
"""File endings that are read; others need the browser or a later version."""

OF_KIND: dict[TextKind, str] = {"outage": "outage-messaging", "faq": "faq-tone", "copy": "solution-first"}

LARGEST = 5 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class DraftFinding:
    """One finding in a draft, at its line and column."""

    place: Place
    finding: Finding


@dataclass(frozen=True, slots=True)
class Draft:
    """One text that was judged: its findings (fails and partials first), and what kind it was taken for."""

    name: str
    kind: TextKind
    findings: tuple[DraftFinding, ...]


def check_drafts(
    paths: Sequence[str], stdin: str | None, kind: TextKind | None, checklists: Sequence[str]
) -> list[Draft]:
    """The drafts, judged. stdin: the text of `-`. kind: None guesses it from each text.

    Raises: UsageProblem for a file that can't be read, FileMistakes for a checklist.
    """
    drafts = [_check(name, text, kind, checklists) for name, text in _texts(paths, stdin)]
    if not drafts:
        raise UsageProblem("Nothing to check was named.", "Name files or folders, or - for standard input.")
    return drafts


def _texts(paths: Sequence[str], stdin: str | None) -> Iterator[tuple[str, str]]:
    for path in paths:
        if path == "-":
            yield "-", stdin or ""
        elif Path(path).is_dir():
            for file in sorted(Path(path).rglob("*")):
                if file.is_file() and file.suffix.lower() in READ[:-1]:
                    yield str(file), _read(file)
        else:
            yield path, _read(Path(path))


def _read(path: Path) -> str:
    if path.suffix.lower() not in READ:
        raise UsageProblem(
            f"{path}: files that end in '{path.suffix}' are not read.",
            "Give .html, .md or .txt, or - for standard input.",
        )
    try:
        if path.stat().st_size > LARGEST:
            raise UsageProblem(f"{path} is larger than {LARGEST // 2**20} MB; no draft is.")
        return path.read_text(encoding="utf-8")
    except UnicodeDecodeError as problem:
        raise UsageProblem(f"{path} is not UTF-8 text (byte {problem.start}).", "Save it as UTF-8.") from problem
    except OSError as problem:
        raise UsageProblem(f"{path} can't be read: {problem.strerror}.") from problem


def _check(name: str, text: str, asked: TextKind | None, lists: Sequence[str]) -> Draft:
    if not text.strip():
        raise UsageProblem(f"{name} is empty: there is nothing to judge.")
    kind = asked or guess_kind(text)
    names = tuple(lists) or tuple(n for n in (OF_KIND[kind],) if n in shipped_checklists())
    checklists: tuple[Checklist, ...] = load_checklists(names, Path(), DetectorCatalogue())
    page = _page(name, text, kind)
    order = {Verdict.FAIL: 0, Verdict.PARTIAL: 1, Verdict.REVIEW: 2}
    findings = sorted(
        (DraftFinding(_place(name, text, f), f) for f in judge_page(page, checklists).findings),
        key=lambda d: (order.get(d.finding.verdict, 3), d.place.line, d.place.column),
    )
    return Draft(name, kind, tuple(findings))


def _page(name: str, text: str, kind: TextKind) -> Page:
    if name.lower().endswith((".html", ".htm")) or text.lstrip()[:15].lower().startswith(("<!doctype", "<html")):
        return page_from_html(text, PAGE_OF[kind], name)
    return page_from_text(text, PAGE_OF[kind])


def guess_kind(text: str) -> TextKind:
    """What a text is: questions with answers, a message about a fault, or else copy."""
    words = re.sub(r"<[^>]+>", " ", text)
    if len(re.findall(r"(?m)^[^\n]{5,150}\?\s*$", words)) >= 2 or re.match(r"\s*Q[:.]", words):
        return "faq"
    fault = (
        r"\b(?:sorry|apologi|maintenance|outage|unavailable|down|error|went wrong|try again|sold out|back (?:soon|by))"
    )
    return "outage" if len(re.findall(fault, words, re.IGNORECASE)) >= 1 and len(words.split()) < 200 else "copy"


def _place(name: str, text: str, finding: Finding) -> Place:
    quote = finding.quotes[0].text if finding.quotes else ""
    pattern = r"\s+".join(re.escape(word) for word in quote.split()[:12])
    found = re.search(pattern, text) if pattern else None
    if not found:
        return Place(name, 1, 1)
    before = text[: found.start()]
    return Place(name, before.count("\n") + 1, found.start() - (before.rfind("\n") + 1) + 1)
