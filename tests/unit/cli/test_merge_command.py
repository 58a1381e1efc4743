"""Parts of an audit: how walks are dealt, and that merging them gives the result of one run, to the byte."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from tests.support.stored_shop import GRUMBLES, plan_of, store_visit

from mysteryshop.cli.program import run
from mysteryshop.errors import Exit, UsageProblem
from mysteryshop.files import load_personas
from mysteryshop.model import ChannelKind, Journey, PageKind, Plan, Site
from mysteryshop.pipeline.sharding import Manner, Shard, read_shard
from mysteryshop.pipeline.visiting import make_visits

Capture = pytest.CaptureFixture[str]
WHO = ("busy-parent", "expert", "regular")


def stored(folder: Path, at: dict[str, str], **changes: Any) -> None:
    """A visit of each of three personas, each in its own folder; the expert meets a cart that grumbles."""
    plan = replace(plan_of(folder), personas=tuple(load_personas()[name] for name in WHO), **changes)
    plan = replace(plan, journeys=(Journey(()),))
    for persona in plan.personas:
        if persona.name in at:
            says = {PageKind.CART: GRUMBLES} if persona.name == "expert" else {}
            store_visit(folder / at[persona.name] / "visits" / persona.name, plan, says, persona=persona)


@pytest.fixture
def parts(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    stored(tmp_path, {"busy-parent": "one", "expert": "two", "regular": "one"})
    return tmp_path


def test_merging_gives_the_result_of_one_run(parts: Path, capsys: Capture) -> None:
    for name in ("one", "two"):
        shutil.copytree(parts / name / "visits", parts / "whole" / "visits", dirs_exist_ok=True)
    assert run(["judge", "whole", "--fail-on", "critical"]) == Exit.GATE_FAILED
    told = capsys.readouterr().out
    assert run(["merge", "two", "one", "--output", "merged", "--fail-on", "critical"]) == Exit.GATE_FAILED
    assert capsys.readouterr().out == told.replace("whole/", "merged/")
    for name in ("result.json", "index.html"):
        assert (parts / "merged" / name).read_bytes() == (parts / "whole" / name).read_bytes()


def test_merging_into_one_of_the_parts_works_as_well(parts: Path) -> None:
    assert run(["merge", "one", "two", "--output", "one", "--format", "json"]) == Exit.OK
    assert {path.name for path in (parts / "one" / "visits").iterdir()} == set(WHO)


def test_a_walk_that_no_part_made_is_never_passed_over(parts: Path, capsys: Capture) -> None:
    assert run(["merge", "one", "--output", "merged"]) == Exit.NOT_AUDITED
    assert "In none of these parts: expert." in capsys.readouterr().err
    assert not (parts / "merged").exists()
    assert run(["merge", "one", "--output", "merged", "--partial", "--format", "json"]) == Exit.OK


def test_parts_of_different_audits_are_not_merged(parts: Path, capsys: Capture) -> None:
    stored(parts / "other", {"expert": "two"}, audit="Another audit")
    assert run(["merge", "one", "other/two", "--output", "merged"]) == Exit.USAGE
    assert "different audits: 'audit' is not the same" in capsys.readouterr().err


def test_one_visit_in_two_parts_is_told(parts: Path, capsys: Capture) -> None:
    shutil.copytree(parts / "two", parts / "again")
    assert run(["merge", "one", "two", "again", "--output", "merged"]) == Exit.USAGE
    assert "The visit 'expert' stands in two of these" in capsys.readouterr().err
    assert run(["merge", "one", "two", "two", "--output", "merged", "--format", "json"]) == Exit.OK


@pytest.mark.parametrize("of", [1, 2, 3, 4, 9])
def test_every_walk_is_dealt_to_one_part(of: int) -> None:
    dealt = [[place for place in range(7) if Shard(number, of).holds(place)] for number in range(1, of + 1)]
    assert sorted(place for part in dealt for place in part) == list(range(7))
    assert max(map(len, dealt)) - min(map(len, dealt)) <= 1


@pytest.mark.parametrize("text", ["0/2", "3/2", "1", "1/0", "a/b", "-1/2", "1/2/3"])
def test_what_is_no_part_is_told(text: str) -> None:
    with pytest.raises(UsageProblem, match="is no part of a whole"):
        read_shard(text)


def walked(plan: Plan, folder: Path, shard: Shard, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, bool]]:
    """The walks that the shopper would be sent on, each with whether it is timed."""
    sent: list[tuple[str, bool]] = []

    def shop(orders: Sequence[Any], *_: object, **__: object) -> None:
        sent.extend((order.id, order.timed) for order in orders)

    monkeypatch.setattr("mysteryshop.visit.shop", shop)
    from mysteryshop.visit import WalkOptions

    make_visits(plan, folder, WalkOptions(), lambda _, __: None, Manner(shard=shard))
    return sent


def test_personas_and_journeys_are_dealt_like_cards(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    personas = tuple(load_personas()[name] for name in WHO)
    plan = Plan("x", Site("https://tin.example"), personas, (Journey(()), Journey((), ChannelKind.MOBILE_WEB)))
    dealt = [walked(plan, tmp_path / str(n), Shard(n, 4), monkeypatch) for n in (1, 2, 3, 4)]
    assert [[name for name, _ in part] for part in dealt] == [
        ["busy-parent-web", "regular-web"],
        ["busy-parent-mobile-web", "regular-mobile-web"],
        ["expert-web"],
        ["expert-mobile-web"],
    ]
    assert [name for part in dealt for name, timed in part if timed] == ["busy-parent-web"]


def test_files_are_read_by_the_first_part_and_a_part_may_have_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: Capture
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("order.txt").write_text("You can send it back within 30 days.", encoding="utf-8")
    command = ["audit", "--channels", "order.txt", "--format", "json"]
    assert run([*command, "--shard", "1/2", "--output", "one"]) == Exit.OK
    assert "one: part 1/2, to be judged by `mysteryshop merge`" in capsys.readouterr().out
    assert run([*command, "--shard", "2/2", "--output", "two"]) == Exit.OK
    assert "part 2/2 has nothing to walk" in capsys.readouterr().err
    assert not Path("one/result.json").exists()
    assert run(["merge", "one", "two", "--output", "merged", "--min-coverage", "0"]) in (Exit.OK, Exit.NOT_AUDITED)
    assert Path("merged/result.json").exists()
