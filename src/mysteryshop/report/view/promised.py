"""All that the report tells of promises: the matrix, what to correct, what disagrees, what is to be decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mysteryshop.model import Result, promise_matrix
from mysteryshop.report.numbers import count, sentence
from mysteryshop.report.view.cases import Case, Chapter
from mysteryshop.report.view.corrections import Correction, find_corrections
from mysteryshop.report.view.matrix import Table, lay_out, told_below
from mysteryshop.report.view.open_pairs import OpenPair, find_open_pairs
from mysteryshop.report.view.promises import Clash, find_clashes
from mysteryshop.report.view.spoken import index_facts
from mysteryshop.report.view.stops import Stop


@dataclass(frozen=True, slots=True)
class Promised:
    """The part of the report that is about promises."""

    table: Table
    corrections: tuple[Correction, ...]
    clashes: tuple[Clash, ...]
    pairs: tuple[OpenPair, ...]

    @property
    def anything(self) -> bool:
        """Whether there is anything to tell."""
        return bool(self.table.groups or self.corrections or self.clashes or self.pairs)

    @property
    def title(self) -> str:
        """How the part is headed: the result in a sentence."""
        apart = len(self.clashes)
        if apart:
            return sentence(f"{count(apart, 'promise')} {'disagrees' if apart == 1 else 'disagree'}")
        return "Promises to correct" if self.corrections else "No two promises disagree"


def tell_promises(
    result: Result, stops: Mapping[str, Stop], chapters: Iterable[Chapter], questions: Iterable[Case]
) -> Promised:
    """Everything, each part knowing where the others tell of the same promise."""
    chapters, index = tuple(chapters), index_facts(result, stops)
    matrix = promise_matrix(result.facts, result.contradictions)
    clashes = find_clashes(result, index, matrix, chapters)
    corrections = find_corrections(result, index, chapters)
    pairs = find_open_pairs(index, questions)
    table = lay_out(matrix, index, told_below(clashes, pairs, corrections))
    return Promised(table, corrections, clashes, pairs)
