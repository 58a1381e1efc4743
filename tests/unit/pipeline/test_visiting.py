"""One visit for each persona and journey: their names, and what is said when none saw the shop."""

from __future__ import annotations

from pathlib import Path

import pytest

from mysteryshop.errors import UsageProblem
from mysteryshop.model import (
    Access,
    Action,
    Channel,
    ChannelKind,
    Journey,
    Permission,
    Persona,
    Plan,
    Site,
    Step,
    StoredVisit,
    Visit,
)
from mysteryshop.pipeline.visiting import channel_folders, nothing_seen, read_visits, slug, visit_ids, walks_of

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


SHOP = Site(
    "https://shop.example/uk", Permission.OWN, hosts=("help.example",), access=Access("ann", "secret"), pace=2.0
)


def page_at(url: str, kind: ChannelKind | None = None) -> Channel:
    return Channel("order page", kind, url=url)


@pytest.mark.parametrize(
    ("url", "permission", "keys"),
    [
        ("https://shop.example/faq", Permission.OWN, True),
        ("https://help.example/faq", Permission.OWN, False),
        ("https://market.example/lamp", Permission.NONE, False),
        ("http://shop.example/faq", Permission.NONE, False),
    ],
)
def test_an_address_is_one_page_and_the_sites_keys_stay_on_the_site(
    url: str, permission: Permission, *, keys: bool
) -> None:
    (walk,) = [each for each in walks_of(Plan("x", SHOP, (Persona("ann"),), (WEB,), (page_at(url),))) if each.at]
    assert (walk.id, walk.at, walk.persona.name) == ("order page", "channel-order-page", "")
    assert [(step.action, step.words) for step in walk.journey.steps] == [(Action.OPEN, url)]
    assert (walk.site.permission, walk.site.access is not None, walk.site.pace) == (permission, keys, 2.0)


def test_an_address_alone_needs_no_site() -> None:
    (walk,) = walks_of(Plan("x", channels=(page_at("http://127.0.0.1:8000/faq"),)))
    assert (walk.site.url, walk.site.permission) == ("http://127.0.0.1:8000/faq", Permission.TEST)


def test_who_walks_as_on_a_phone_has_one_in_hand() -> None:
    people = (Persona("ann"), Persona("ben", device="iPhone 13"), Persona("cat", device="Desktop Chrome"))
    walks = walks_of(Plan("x", SHOP, people, (WEB, PHONE)))
    assert {walk.id: walk.persona.device for walk in walks} == {
        "ann-web": "",
        "ann-mobile-web": "Pixel 7",
        "ben-web": "iPhone 13",
        "ben-mobile-web": "iPhone 13",
        "cat-web": "Desktop Chrome",
        "cat-mobile-web": "Pixel 7",
    }


def test_each_channel_has_a_folder_of_its_own() -> None:
    channels = tuple(Channel(name, None, file="x") for name in ("Order email", "order: email", "Größe"))
    folders = channel_folders(Plan("x", channels=channels))
    assert list(folders.values()) == ["channel-order-email", "channel-order-email-2", "channel-gr-e"]


def test_a_channel_that_spoke_does_not_stand_for_a_walk_that_saw_nothing() -> None:
    spoke = StoredVisit(Visit("order", "", ChannelKind.EMAIL, ""), ())
    assert nothing_seen([visit("shut"), spoke]) is not None
    assert nothing_seen([spoke]) is None
