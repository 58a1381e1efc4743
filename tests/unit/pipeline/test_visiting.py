"""One visit for each persona and journey: their names, and what is said when none saw the shop."""

from __future__ import annotations

from pathlib import Path

import pytest

from mysteryshop.errors import UsageProblem
from mysteryshop.model import Action, ChannelKind, Journey, Persona, Step, StoredVisit, Visit
from mysteryshop.pipeline.visiting import nothing_seen, read_visits, slug, visit_ids

WEB = Journey((Step(Action.OPEN, "/"),))
PHONE = Journey((Step(Action.OPEN, "/"),), ChannelKind.MOBILE_WEB)


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Lantern & Loom, before", "lantern-loom-before"),
        ("../../etc/passwd", "etc-passwd"),
        ("Größe", "gr-e"),
        ("日本", "audit"),
        ("", "audit"),
        ("a" * 200, "a" * 60),
    ],
)
def test_a_name_becomes_a_folder_that_stays_where_it_belongs(words: str, name: str) -> None:
    assert slug(words) == name


@pytest.mark.parametrize(
    ("personas", "journeys", "ids"),
    [
        (["ann"], [WEB], ["ann"]),
        (["ann", "ben"], [WEB], ["ann", "ben"]),
        (["ann"], [WEB, PHONE], ["ann-web", "ann-mobile-web"]),
        (["ann"], [WEB, WEB, WEB], ["ann-web", "ann-web-2", "ann-web-3"]),
        (["Ann!", "ann"], [WEB], ["ann", "ann-2"]),
    ],
)
def test_each_walk_has_a_name_of_its_own(personas: list[str], journeys: list[Journey], ids: list[str]) -> None:
    assert [name for name, _, _ in visit_ids([Persona(name) for name in personas], journeys)] == ids


def visit(problem: str) -> StoredVisit:
    return StoredVisit(Visit("v", "v", ChannelKind.WEB, "", problem=problem), ())


def test_one_visit_that_saw_the_shop_is_enough() -> None:
    assert nothing_seen([visit("shut"), visit("")]) is None


def test_when_none_saw_the_shop_each_reason_is_said_once() -> None:
    problem = nothing_seen([visit("shut"), visit("shut"), visit("the connection was refused")])
    assert problem is not None
    assert problem.problem == "shut; the connection was refused"


def test_a_refused_connection_says_what_to_look_at() -> None:
    problem = nothing_seen([visit("the connection was refused")])
    assert problem is not None
    assert "that the shop is running" in problem.hint


def test_a_folder_without_visits_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageProblem, match="holds no visit"):
        read_visits(tmp_path)
