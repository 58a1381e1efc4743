"""All that the report tells of promises: the matrix, what to correct, what disagrees, what is to be decided."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from mysteryshop.model import Result, promise_matrix
from mysteryshop.report.numbers import sentence
from mysteryshop.report.view.cases import Case, Chapter
from mysteryshop.report.view.corrections import Correction, find_corrections
from mysteryshop.report.view.matrix import Table, lay_out, told_below
from mysteryshop.report.view.open_pairs import OpenPair, find_open_pairs
from mysteryshop.report.view.promises import Clash, find_clashes
from mysteryshop.report.view.spoken import index_facts
from mysteryshop.report.view.stops import Stop
from mysteryshop.report.voice import PLAIN, Voice


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
        return self.titled(PLAIN)

    def titled(self, voice: Voice) -> str:
        """The same by that voice."""
        apart = len(self.clashes)
        if apart:
            return sentence(voice.many(apart, "{count} promise disagrees", "{count} promises disagree"))
        return voice.say("Promises to correct") if self.corrections else voice.say("No two promises disagree")


def tell_promises(
    result: Result,
    stops: Mapping[str, Stop],
    chapters: Iterable[Chapter],
    questions: Iterable[Case],
    voice: Voice = PLAIN,
) -> Promised:
    """Everything, each part knowing where the others tell of the same promise."""
    chapters, index = tuple(chapters), index_facts(result, stops)
    matrix = promise_matrix(result.facts, result.contradictions)
    clashes = find_clashes(result, index, matrix, chapters, voice)
    corrections = find_corrections(result, index, chapters, voice)
    pairs = find_open_pairs(index, questions, voice)
    table = lay_out(matrix, index, told_below(clashes, pairs, corrections), voice)
    return Promised(table, corrections, clashes, pairs)
