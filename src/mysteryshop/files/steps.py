"""Journeys as they are written, turned into the records that the shopper walks by."""

from __future__ import annotations

from mysteryshop.errors import Place
from mysteryshop.files.shapes.steps import Aside, JourneyShape, Opened, Searched, StepShape, Target
from mysteryshop.files.yaml_reader import Document, Trail
from mysteryshop.model import Action, Journey, Locator, Step


def journey_of(shape: JourneyShape, document: Document, trail: Trail) -> Journey:
    """The journey; each step knows its place."""
    steps = tuple(step_of(step, document.place((*trail, "steps", index))) for index, step in enumerate(shape.steps))
    return Journey(steps=steps, channel=shape.channel)


def step_of(shape: StepShape | str, place: Place) -> Step:
    """One step. What it says of the page it leads to may stand in its mapping or beside it."""
    if isinstance(shape, str):
        return Step(Action(shape), place=place)
    action = next(action for action in Action if action.value.replace("-", "_") in shape.model_fields_set)
    said = getattr(shape, action.value.replace("-", "_"))
    inner = said if isinstance(said, Aside) else shape
    return Step(
        action=action,
        words=_words(said),
        locator=_locator(said) if isinstance(said, Target) else None,
        value=str(getattr(said, "value", "")) if isinstance(said, Target) else "",
        page_kind=inner.as_ or shape.as_,
        optional=inner.optional or shape.optional,
        place=place,
    )


def _words(said: object) -> str:
    if isinstance(said, Opened):
        return said.path
    if isinstance(said, Searched):
        return said.words
    return str(said) if isinstance(said, str) else ""


def _locator(target: Target) -> Locator:
    return Locator(
        role=target.role or "",
        name=target.name or "",
        label=target.label or "",
        text=target.text or "",
        placeholder=target.placeholder or "",
        test_id=target.test_id or "",
        css=target.css or "",
        exact=target.exact,
        nth=target.nth,
    )
