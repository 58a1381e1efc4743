"""Scores of the parts, as dots on one scale."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from mysteryshop.model import Result, Stage, Tally
from mysteryshop.report.view.names import STAGES


@dataclass(frozen=True, slots=True)
class Dot:
    """One part and its score."""

    name: str
    tally: Tally


@dataclass(frozen=True, slots=True)
class Profile:
    """Parts that are held against one another."""

    title: str
    dots: tuple[Dot, ...]


def draw_profiles(result: Result) -> tuple[Profile, ...]:
    """Stages, checklists and customers; attributes and distinctions where they were scored."""
    scores = result.scores
    titles = {each.id: each.title or each.id for each in result.checklists}
    people = {each.name: each.title or each.name for each in result.personas}
    stages = {STAGES[stage]: scores.by_stage[stage.value] for stage in Stage if stage.value in scores.by_stage}
    profiles = (
        _profile("By stage of the journey", stages),
        _profile("By checklist", {titles.get(key, key): tally for key, tally in scores.by_checklist.items()}),
        _profile("By customer", {people.get(key, key): tally for key, tally in scores.by_persona.items()}),
        _profile("What customers value", {_words(key): tally for key, tally in scores.attributes.items()}),
        _profile("What sets shops apart", {_words(key): tally for key, tally in scores.distinctions.items()}),
    )
    return tuple(profile for profile in profiles if len(profile.dots) > 1)


def _profile(title: str, tallies: Mapping[str, Tally]) -> Profile:
    return Profile(title, tuple(Dot(name, tally) for name, tally in tallies.items()))


def _words(key: str) -> str:
    return key.replace("-", " ").capitalize()
