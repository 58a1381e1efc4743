"""Drafts judged with no browser: their texts as pages, and each finding at its place in the file."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from mysteryshop.errors import FileMistakes, Mistake, UsageProblem
from mysteryshop.files import load_checklists
from mysteryshop.judge import PAGE_OF, DetectorCatalogue, TextKind, judge_page, page_from_html, page_from_text
from mysteryshop.model import Checklist, Finding, Page, Verdict
from mysteryshop.pipeline.drafts.guessing import guess_file
from mysteryshop.pipeline.drafts.opening import find_files, read_content, read_file
from mysteryshop.pipeline.drafts.places import Locator, Spot
from mysteryshop.pipeline.drafts.records import Checked, Draft, DraftFile, DraftFinding, Text
from mysteryshop.pipeline.meaning import heed_environment
from mysteryshop.pipeline.results import check_summaries

OF_KIND: dict[TextKind, str] = {"outage": "outage-messaging", "faq": "faq-tone", "copy": "solution-first"}
"""The checklist that a kind of text is held against when none is named."""

FIRST = {Verdict.FAIL: 0, Verdict.PARTIAL: 1, Verdict.REVIEW: 2}


class Bench:
    """Judges drafts, one file after the other; each checklist is loaded once."""

    def __init__(self, kind: TextKind | None = None, checklists: Sequence[str] = ()) -> None:
        """kind: None guesses it for each file. checklists: names or paths; none takes the one of the kind."""
        self._kind, self._names = kind, tuple(checklists)
        self._loaded: dict[tuple[str, ...], tuple[Checklist, ...]] = {}

    @property
    def checklists(self) -> tuple[Checklist, ...]:
        """Those that were used so far."""
        return tuple(checklist for loaded in self._loaded.values() for checklist in loaded)

    def judge(self, file: DraftFile) -> Draft:
        """The draft, judged. Raises: FileMistakes, UsageProblem for a checklist."""
        kind = self._kind or guess_file(file.texts)
        checklists = self._load(self._names or (OF_KIND[kind],))
        findings = sorted(
            (found for text in file.texts for found in _judge(file, text, kind, checklists)),
            key=lambda d: (FIRST.get(d.finding.verdict, 3), d.place.line, d.place.column),
        )
        return Draft(file.name, kind, len(file.texts), tuple(findings))

    def _load(self, names: tuple[str, ...]) -> tuple[Checklist, ...]:
        if names not in self._loaded:
            self._loaded[names] = load_checklists(names, Path(), DetectorCatalogue())
        return self._loaded[names]


def check_drafts(
    paths: Sequence[str],
    stdin: bytes | None = None,
    *,
    kind: TextKind | None = None,
    checklists: Sequence[str] = (),
    columns: Sequence[str] = (),
    stdin_name: str = "-",
) -> Checked:
    """What came of the drafts; a file that can't be read is a mistake beside the others.

    stdin: what `-` stands for; stdin_name: what it is called and read as.
    Raises: UsageProblem when there is nothing to check, FileMistakes for a checklist.
    """
    heed_environment()
    bench = Bench(kind, checklists)
    drafts: list[Draft] = []
    mistakes: list[Mistake] = []
    for path in _each(paths):
        try:
            file = read_file(path, columns) if path else read_content(stdin_name, stdin or b"", columns)
        except FileMistakes as problem:
            mistakes += problem.mistakes
            continue
        mistakes += file.mistakes
        if file.texts:
            drafts.append(bench.judge(file))
    if not drafts and not mistakes:
        raise UsageProblem("Nothing to check was named.", "Name files or folders, or - for standard input.")
    return Checked(tuple(drafts), check_summaries(bench.checklists), tuple(mistakes))


def _each(paths: Sequence[str]) -> Iterator[Path | None]:
    """The files, each once; None for standard input."""
    seen: set[Path | None] = set()
    for path in paths:
        for file in (None,) if path == "-" else find_files([path]):
            if file not in seen:
                seen.add(file)
                yield file


def _judge(file: DraftFile, text: Text, kind: TextKind, checklists: Sequence[Checklist]) -> Iterator[DraftFinding]:
    page = page_of(file.name, text, kind)
    locator = Locator(file.name, text.pieces, name=text.name, has_lines=file.has_lines)
    starts = locator.starts((block.selector, block.text) for block in page.blocks)
    for finding in judge_page(page, checklists).findings:
        spots = tuple(locator.quoted(quote.text, starts.get(quote.selector, 0)) for quote in finding.quotes)
        yield DraftFinding(finding, _main_spot(finding, spots) or locator.spot(None), spots)


def page_of(name: str, text: Text, kind: TextKind) -> Page:
    """The text as the page that it would make."""
    if text.is_html:
        return page_from_html(text.words, PAGE_OF[kind], name)
    return page_from_text(text.words, PAGE_OF[kind], question=text.question, name=name)


def _main_spot(finding: Finding, spots: Sequence[Spot]) -> Spot | None:
    """Where to look first: at the sentence, not at the question that it answers."""
    answers = [spot for quote, spot in zip(finding.quotes, spots, strict=True) if not quote.text.rstrip().endswith("?")]
    return next(iter((*answers, *spots)), None)
