"""The scale of 0 to 100 with its bands, the needle, the range and the gate: positions in per cent of its width."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from mysteryshop.model import Result
from mysteryshop.report.numbers import headline
from mysteryshop.report.view.names import BANDS
from mysteryshop.report.view.verdict import Standing, find_standing
from mysteryshop.report.voice import PLAIN, Voice


@dataclass(frozen=True, slots=True)
class BandMark:
    """One band on the scale. on: the shop's own."""

    name: str
    low: int
    width: int
    says: str
    on: bool


@dataclass(frozen=True, slots=True)
class Gauge:
    """score and raw: 0 to 100; raw, low and high are before caps. gate: the least score that was asked for."""

    bands: tuple[BandMark, ...]
    score: float
    raw: float
    low: float
    high: float
    gate: float | None
    capped: bool

    @property
    def spoken(self) -> str:
        """The drawing in words, for those who do not see it."""
        return self.spoken_by(PLAIN)

    def spoken_by(self, voice: Voice) -> str:
        """The same by that voice."""
        says = voice.say("A scale from 0 to 100 in five bands. The score is {score}", score=headline(self.score))
        says += voice.say(", capped; {score} without the cap", score=headline(self.raw)) if self.capped else ""
        says += voice.say("; between {low} and {high} before caps", low=headline(self.low), high=headline(self.high))
        if self.gate is None:
            return says + "."
        return says + voice.say(". The gate stands at {score}.", score=headline(self.gate))


def draw_gauge(result: Result) -> Gauge | None:
    """The scale of the whole score; None when there is no score."""
    scores = result.scores
    if scores.overall is None:
        return None
    raw = scores.raw if scores.raw is not None else scores.overall
    low, high = scores.range or (raw, raw)
    band = scores.band if find_standing(result) is Standing.SCORED else None
    bands = tuple(
        BandMark(each.value, start, (end if end == 100 else end + 1) - start, says, each is band)
        for each, start, end, says in BANDS
    )
    capped = bool(scores.capped_by) and raw > scores.overall
    return Gauge(bands, scores.overall, raw, low, high, gate_score(result.gate.rules), capped)


def gate_score(rules: Mapping[str, Any]) -> float | None:
    """The least whole score that the gate asks for, if it asks for one."""
    asked = rules.get("min_score", rules.get("min-score"))
    return float(asked) if isinstance(asked, int | float) else None
