"""From what the user named to plans, with the flags laid over; and the plan told before anything is done."""

from __future__ import annotations

from pathlib import Path

import pytest

from mysteryshop.errors import FileMistakes, UsageProblem
from mysteryshop.model import GateRules, Permission, Scenario
from mysteryshop.pipeline import Overrides, describe_plan, read_plan_text, read_targets

AUDIT = """audit: Tin & Thistle
site: {url: https://shop.example, permission: own}
personas: [busy-parent, expert]
gate: {min-score: 70, fail-on: critical}
"""
NOTHING = Overrides()


def test_an_address_is_a_whole_audit() -> None:
    (read,) = read_targets(["https://shop.example/uk"], {}, NOTHING)
    assert read.site is not None
    assert (read.site.url, read.site.permission) == ("https://shop.example/uk", Permission.NONE)
    assert len(read.personas) == 1
    assert "outage-messaging" in read.checklists


def test_an_address_on_this_machine_is_a_test_shop() -> None:
    (read,) = read_targets(["http://127.0.0.1:8000"], {}, NOTHING)
    assert read.site is not None
    assert read.site.permission is Permission.TEST


@pytest.mark.parametrize("target", ["shop.example", "shop.example/uk", "ttp://shop.example", "http://"])
def test_what_is_nearly_an_address_is_told_which_one_was_meant(target: str) -> None:
    with pytest.raises((UsageProblem, FileMistakes)) as problem:
        read_targets([target], {}, NOTHING)
    assert target in str(problem.value)


def test_a_folder_holds_audits(tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / f"{name}.yaml").write_text(f"audit: {name}\nsite: {{url: https://x.example}}\n", encoding="utf-8")
    assert [read.audit for read in read_targets([str(tmp_path)], {}, NOTHING)] == ["a", "b"]


def test_nothing_named_is_a_usage_problem() -> None:
    with pytest.raises(UsageProblem, match="Nothing to audit was named"):
        read_targets([], {}, NOTHING)


def test_flags_are_laid_over_the_file() -> None:
    flags = Overrides(personas=("expert",), checklists=("faq-tone",), min_score=0.0, formats=("json",))
    read = read_plan_text(AUDIT, "shop.yaml", {}, flags)
    assert [persona.name for persona in read.personas] == ["expert"]
    assert read.checklists == ("faq-tone",)
    assert read.report.formats == ("json",)
    assert read.gate == GateRules(min_score=0.0, fail_on=("critical",))


def test_without_flags_the_file_counts() -> None:
    read = read_plan_text(AUDIT, "shop.yaml", {}, NOTHING)
    assert len(read.personas) == 2
    assert read.gate.min_score == 70


def test_an_unknown_persona_is_told_the_nearest() -> None:
    with pytest.raises(UsageProblem, match="Did you mean 'busy-parent'"):
        read_plan_text(AUDIT, "shop.yaml", {}, Overrides(personas=("busy-parents",)))


def test_a_plan_is_told_before_it_is_done() -> None:
    journey = "journeys: [{steps: [{open: /faq}, {search: bedside lamp}]}]\n"
    told = describe_plan(read_plan_text(AUDIT + journey, "shop.yaml", {}, NOTHING))
    assert told.title == "Tin & Thistle"
    assert told.lines[0] == "site: https://shop.example (permission: own)"
    assert "  2. search: bedside lamp" in told.lines
    assert "gate: coverage at least 60, score at least 70, no critical" in told.lines


def test_scenarios_are_told_before_anything_is_done() -> None:
    read = read_plan_text(AUDIT, "shop.yaml", {}, Overrides(scenarios=("offline", "slow")))
    assert "scenarios, staged in the shopper's own browser: offline, slow" in describe_plan(read).lines


def test_all_means_every_scenario() -> None:
    assert read_plan_text(AUDIT, "shop.yaml", {}, Overrides(scenarios=("all",))).scenarios == tuple(Scenario)
    assert read_plan_text(AUDIT + "scenarios: all\n", "shop.yaml", {}, NOTHING).scenarios == tuple(Scenario)


def test_a_scenario_that_nobody_knows_is_named_with_the_nearest() -> None:
    with pytest.raises(UsageProblem, match=r"No scenario is called 'ofline'\.") as told:
        read_plan_text(AUDIT, "shop.yaml", {}, Overrides(scenarios=("ofline",)))
    assert "Did you mean 'offline'?" in str(told.value)


def test_a_truth_that_nobody_can_read_is_a_mistake_with_its_line() -> None:
    text = "audit: x\nsite: {url: http://127.0.0.1:9}\nfacts:\n  returns-window: 30 days\n  phone: call us\n"
    with pytest.raises(FileMistakes) as told:
        read_plan_text(text, "shop.yaml", {}, NOTHING)
    assert str(told.value).splitlines()[0] == "shop.yaml:5:3: 'call us' can't be read as phone"


def with_mail(folder: Path) -> Overrides:
    (folder / "mail").mkdir()
    (folder / "mail" / "order.txt").write_text("30 days", encoding="utf-8")
    return Overrides(channels=(str(folder / "mail"),))


def test_channels_alone_are_an_audit_called_as_their_folder(tmp_path: Path) -> None:
    (read,) = read_targets([], {}, with_mail(tmp_path))
    assert (read.audit, read.site, [channel.name for channel in read.channels]) == ("mail", None, ["order"])
    assert "channel-consistency" in read.checklists


def test_channels_stand_beside_those_of_the_file_and_are_told(tmp_path: Path) -> None:
    file = tmp_path / "audits" / "shop.yaml"
    file.parent.mkdir()
    (file.parent / "a.eml").write_text("Subject: x", encoding="utf-8")
    file.write_text(AUDIT + "channels: [{name: order, kind: email, file: a.eml}]\n", encoding="utf-8")
    (read,) = read_targets([str(file)], {}, with_mail(tmp_path))
    assert [channel.name for channel in read.channels] == ["order", "order.txt"]
    assert "channel: order (email): a.eml" in describe_plan(read).lines
    assert any(
        line.startswith("channel: order.txt (its kind is told by what it holds)") for line in describe_plan(read).lines
    )


def test_a_list_that_a_shell_made_of_a_pattern_is_all_channels(tmp_path: Path) -> None:
    flags = with_mail(tmp_path)
    (tmp_path / "leaflet.md").write_text("# Sale", encoding="utf-8")
    (read,) = read_targets([str(tmp_path / "leaflet.md")], {}, flags)
    assert [channel.name for channel in read.channels] == ["order", "leaflet"]


def test_a_channel_that_is_not_there_is_told_with_its_place(tmp_path: Path) -> None:
    with pytest.raises(FileMistakes, match=r"no-such\.eml"):
        read_targets([], {}, Overrides(channels=(str(tmp_path / "no-such.eml"),)))


def test_files_to_be_held_against_are_named_from_where_the_command_is_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "audits").mkdir()
    (tmp_path / "audits" / "shop.yaml").write_text(AUDIT, encoding="utf-8")
    (tmp_path / "accepted.yaml").write_text("baseline: spring\naccepted: []\n", encoding="utf-8")
    (read,) = read_targets(["audits/shop.yaml"], {}, Overrides(baseline="accepted.yaml"))
    assert read.baseline == "../accepted.yaml"
    assert "accepted findings: ../accepted.yaml" in describe_plan(read).lines


@pytest.mark.parametrize(
    ("overrides", "told"),
    [
        (Overrides(baseline="accepted.yaml"), "a baseline needs 'accepted'"),
        (Overrides(no_worse_than="accepted.yaml"), "accepted.yaml:1:1: no JSON"),
        (Overrides(baseline="gone.yaml"), "there is no file 'gone.yaml'"),
    ],
)
def test_a_file_that_cannot_be_held_against_is_told_before_anybody_walks(
    overrides: Overrides, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "shop.yaml").write_text(AUDIT, encoding="utf-8")
    (tmp_path / "accepted.yaml").write_text("baseline: spring\n", encoding="utf-8")
    with pytest.raises((FileMistakes, UsageProblem), match=told):
        read_targets(["shop.yaml"], {}, overrides)


def test_minimums_of_parts_are_told_before_anything_is_done(tmp_path: Path) -> None:
    gate = 'gate: {by-check: {outage-apology: 50}, by-page: {"/help/*": 60}, by-persona: {expert: 70}}'
    text = AUDIT.replace("gate: {min-score: 70, fail-on: critical}", gate)
    lines = describe_plan(read_plan_text(text, "shop.yaml", {}, NOTHING)).lines
    told = "gate: coverage at least 60, outage-apology at least 50, /help/* at least 60, expert at least 70"
    assert told in lines
