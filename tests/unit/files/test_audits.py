"""Audit files become plans."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
from pathlib import Path

import pytest

from mysteryshop.errors import FileMistakes, UsageProblem
from mysteryshop.files import (
    DEFAULT_PERSONA,
    find_audits,
    load_personas,
    load_plan,
    load_plan_text,
    missing_files,
    plan_for_url,
    shipped_checklists,
)
from mysteryshop.files.shipped_files import checklist_folder
from mysteryshop.model import (
    Access,
    Action,
    Agency,
    ChannelKind,
    FactKind,
    GateRules,
    Locator,
    PageKind,
    Permission,
    Plan,
    Step,
)

DESIGN = """\
audit: Lantern & Loom, before the autumn launch
site:
  url: https://staging.lantern.example
  permission: own            # none (default) | own | test; loopback counts as test
  hosts: [checkout.lantern.example]
  access: {user: audit, password: "${STAGING_PASSWORD}"}   # or headers, cookies, saved sign-in state, own CA
  region: UK
  brand-words: [Lantern, Loom]
  pace: 1s                   # between page loads; robots.txt is obeyed unless permission is own or test
personas: [busy-parent, {name: night-reader, device: Pixel 7, locale: en-GB, needs: a lamp to read by in bed, search: [bedside lamp], patience: 8s, value: 2}]
journeys:                    # left out: discovered
  - channel: web
    steps:
      - open: /
      - answer-cookies: refuse
      - search: bedside lamp
      - choose: first result
      - select: {label: Colour, value: Brass}
      - add-to-cart: {role: button, name: Add to cart}
      - go-to: cart
      - go-to: checkout
      - stop
channels:
  - {name: order email, kind: email, file: channels/order.eml, date: 2026-10-01}
scenarios: [api-500, offline, sold-out]
failures: [{file: pages/503.html, kind: maintenance}]
checklists: [outage-messaging, faq-tone, solution-first, channel-consistency, ./checklists/house-style.yaml]
not-promised: [choice-delivery-ways]
facts: {returns-window: 30 days}
gate: {min-score: 75, fail-on: critical, by-checklist: {outage-messaging: 85}}
baseline: accepted.yaml
report: {formats: [html, json], agency: {name: Westwind, logo: logo.svg, colour: "#1d3557"}}
"""  # noqa: E501 - the design's own example, line for line


def plan(text: str, **env: str) -> Plan:
    return load_plan_text(text, "audits/a.yaml", env)


def steps(*written: str) -> tuple[Step, ...]:
    body = "".join(f"      - {step}\n" for step in written)
    return plan(f"audit: x\nsite: {{url: https://shop.example}}\njourneys:\n  - steps:\n{body}").journeys[0].steps


def step(written: str) -> Step:
    """One step, without its place."""
    (only,) = steps(written)
    return dataclasses.replace(only, place=None)


def test_the_audit_of_the_design_loads_as_it_stands() -> None:
    read = plan(DESIGN, STAGING_PASSWORD="lamp-oil")
    assert read.audit == "Lantern & Loom, before the autumn launch"
    assert read.site is not None
    assert read.site.access == Access(user="audit", password="lamp-oil")
    assert (read.site.permission, read.site.region, read.site.pace) == (Permission.OWN, "UK", 1.0)
    assert read.site.brand_words == ("Lantern", "Loom")
    assert read.secrets == {"lamp-oil"}
    parent, reader = read.personas
    assert parent == load_personas()["busy-parent"]
    assert (reader.name, reader.device, reader.search) == ("night-reader", "Pixel 7", ("bedside lamp",))
    assert (reader.patience, reader.value) == (8.0, 2.0)
    assert [each.action for each in read.journeys[0].steps][-3:] == [Action.GO_TO, Action.GO_TO, Action.STOP]
    assert (read.channels[0].kind, read.channels[0].date) == (ChannelKind.EMAIL, "2026-10-01")
    assert read.scenarios == ("api-500", "offline", "sold-out")
    assert read.failures[0].kind is PageKind.MAINTENANCE
    assert read.checklists[-1] == "./checklists/house-style.yaml"
    assert read.not_promised == ("choice-delivery-ways",)
    assert read.facts == {FactKind.RETURNS_WINDOW: "30 days"}
    assert read.gate == GateRules(75.0, 60.0, ("critical",), {"outage-messaging": 85.0})
    assert read.baseline == "accepted.yaml"
    assert read.report.agency == Agency("Westwind", "logo.svg", "#1d3557")


def test_the_example_in_the_project_loads_and_its_files_are_there() -> None:
    example = checklist_folder().parent / "audits" / "example.yaml"
    read = load_plan(example, {"STAGING_PASSWORD": "tea"})
    files = [mistake for mistake in missing_files(read) if "no file" in mistake.problem]
    assert not files
    assert read.gate.fail_on == ("critical", "review")
    assert example in find_audits(example.parent)


def test_what_is_left_out_is_filled_in() -> None:
    read = plan("audit: x\nsite: {url: https://shop.example}\n")
    assert [persona.name for persona in read.personas] == [DEFAULT_PERSONA] == ["newcomer"]
    assert read.journeys == ()
    assert read.checklists == shipped_checklists()
    assert read.gate == GateRules()
    assert read.report.formats == ("html", "json")
    assert read.site is not None
    assert read.site.permission is Permission.NONE


@pytest.mark.parametrize(
    "url", ["http://localhost:8000", "http://127.0.0.1", "http://[::1]:8080/", "http://shop.localhost"]
)
def test_a_shop_on_this_machine_counts_as_a_test_shop(url: str) -> None:
    site = plan(f"audit: x\nsite: {{url: '{url}', access: {{self-signed: yes}}}}\n").site
    assert site is not None
    assert site.permission is Permission.TEST
    assert site.access is not None
    assert site.access.self_signed


def test_a_shop_on_this_machine_may_still_be_looked_at_only() -> None:
    site = plan("audit: x\nsite: {url: 'http://localhost', permission: none}\n").site
    assert site is not None
    assert site.permission is Permission.NONE


def test_channels_alone_need_no_site() -> None:
    assert plan("audit: x\nchannels: [{name: a, kind: leaflet, file: a.pdf}]\n").site is None


@pytest.mark.parametrize(
    ("written", "expected"),
    [
        ("stop", Step(Action.STOP)),
        ("stop:", Step(Action.STOP)),
        ("search", Step(Action.SEARCH)),
        ("search: bedside lamp", Step(Action.SEARCH, "bedside lamp")),
        ("search: {words: lamp, as: landing}", Step(Action.SEARCH, "lamp", page_kind=PageKind.LANDING)),
        ("add-to-cart", Step(Action.ADD_TO_CART)),
        ("add-to-cart: {css: '#buy'}", Step(Action.ADD_TO_CART, locator=Locator(css="#buy"))),
        ("open: /path", Step(Action.OPEN, "/path")),
        ("open: {path: /faq, as: faq}", Step(Action.OPEN, "/faq", page_kind=PageKind.FAQ)),
        ("choose: first result", Step(Action.CHOOSE, "first result")),
        ("choose: {test-id: card, nth: 2}", Step(Action.CHOOSE, locator=Locator(test_id="card", nth=2))),
        ("go-to: cart", Step(Action.GO_TO, "cart")),
        (
            "go-to: {role: link, name: Cart, as: cart}",
            Step(Action.GO_TO, locator=Locator(role="link", name="Cart"), page_kind=PageKind.CART),
        ),
        ("click: Words on it", Step(Action.CLICK, "Words on it")),
        (
            "click: {text: Later, exact: true, optional: true}",
            Step(Action.CLICK, locator=Locator(text="Later", exact=True), optional=True),
        ),
        ("{click: Later, optional: true}", Step(Action.CLICK, "Later", optional=True)),
        ("fill: customer", Step(Action.FILL, "customer")),
        ("fill: {label: Postcode, value: 0123}", Step(Action.FILL, locator=Locator(label="Postcode"), value="0123")),
        ("select: {label: No, value: no}", Step(Action.SELECT, locator=Locator(label="No"), value="no")),
        ("answer-cookies: leave", Step(Action.ANSWER_COOKIES, "leave")),
        ("wait-for: 12:30", Step(Action.WAIT_FOR, "12:30")),
        ("expect: {placeholder: Search}", Step(Action.EXPECT, locator=Locator(placeholder="Search"))),
        ("note: so far, so good", Step(Action.NOTE, "so far, so good")),
    ],
)
def test_reads_each_form_of_a_step(written: str, expected: Step) -> None:
    assert step(written) == expected


def test_every_step_knows_its_place() -> None:
    assert [str(each.place) for each in steps("open: /", "stop")] == ["audits/a.yaml:5:9", "audits/a.yaml:6:9"]


@pytest.mark.parametrize(
    ("written", "seconds"), [("1s", 1.0), ("500ms", 0.5), ("2m", 120.0), ("8", 8.0), ("0.5", 0.5), ("1.5 s", 1.5)]
)
def test_reads_durations(written: str, seconds: float) -> None:
    site = plan(f"audit: x\nsite: {{url: https://shop.example, pace: {written}}}\n").site
    assert site is not None
    assert site.pace == seconds


def test_takes_no_word_for_a_number_a_date_or_a_truth() -> None:
    read = plan(
        "audit: 2026\nsite: {url: https://shop.example, region: NO}\n"
        "personas: [{name: 007, locale: no, title: 12:30, search: [1234, yes]}]\nfacts: {returns-window: 30}\n"
    )
    assert read.audit == "2026"
    assert read.site is not None
    assert read.site.region == "NO"
    persona = read.personas[0]
    assert (persona.name, persona.locale, persona.title, persona.search) == ("007", "no", "12:30", ("1234", "yes"))
    assert type(persona.name) is str
    assert read.facts == {FactKind.RETURNS_WINDOW: "30"}


def test_one_thing_needs_no_list() -> None:
    read = plan(
        "audit: x\nsite: {url: https://shop.example}\npersonas: regular\nscenarios: offline\nchecklists: ./a.yaml\n"
    )
    assert [persona.name for persona in read.personas] == ["regular"]
    assert (read.scenarios, read.checklists) == (("offline",), ("./a.yaml",))


def test_a_persona_with_a_shipped_name_changes_only_what_it_says() -> None:
    changed = plan("audit: x\nsite: {url: https://shop.example}\npersonas: [{name: expert, patience: 2s}]\n").personas[
        0
    ]
    assert changed == dataclasses.replace(load_personas()["expert"], patience=2.0)


def test_a_cap_is_lifted_with_a_reason() -> None:
    read = plan("audit: x\nsite: {url: https://shop.example}\nuncapped: {outage-human-message: until March}\n")
    assert read.uncapped == {"outage-human-message": "until March"}


def test_a_bare_address_is_a_plan() -> None:
    read = plan_for_url("https://shop.example/uk")
    assert (read.audit, read.journeys, read.place) == ("shop.example", (), None)
    assert read.personas[0].name == DEFAULT_PERSONA
    assert plan_for_url("http://127.0.0.1:8000").site is not None


@pytest.mark.parametrize(
    ("address", "hint"),
    [
        ("shop.example", "Did you mean 'https://shop.example'?"),
        ("www.shop.example/a?b=c", "Did you mean 'https://www.shop.example/a?b=c'?"),
        ("localhost:8000", "Did you mean 'https://localhost:8000'?"),
        ("htp://shop.example", "Did you mean 'http://shop.example'?"),
        ("https:/shop.example", "Did you mean 'https://shop.example'?"),
        ("//shop.example", "Did you mean 'https://shop.example'?"),
        ("https://", "Expected a web address"),
        ("https://shop .example", "Expected a web address"),
        ("https://.example", "Expected a web address"),
        ("https://[::1", "Expected a web address"),
        ("https://shop.example:99999", "Expected a web address"),
        ("lamps", "Expected a web address"),
        ("", "Expected a web address"),
        ("https://me:pw@shop.example", "Put them under 'access'"),
    ],
)
def test_what_is_no_web_address_is_told_which_was_meant(address: str, hint: str) -> None:
    with pytest.raises(UsageProblem) as caught:
        plan_for_url(address)
    assert caught.value.hint.startswith(hint)
    assert "pw" not in str(caught.value)


def test_finds_the_audits_of_a_folder(tmp_path: Path) -> None:
    for name, text in {
        "b.yaml": "audit: b\n",
        "a.yml": "site: {}\n'audit': a\n",
        "broken.yaml": "audit: [\n",
        "house.yaml": "checklist: house\n# audit: no\n  audit: no\n",
        "notes.txt": "audit: no\n",
    }.items():
        (tmp_path / name).write_text(text)
    (tmp_path / "folder.yaml").mkdir()
    assert [path.name for path in find_audits(tmp_path)] == ["a.yml", "b.yaml", "broken.yaml"]


def test_a_folder_without_audits_is_a_mistake(tmp_path: Path) -> None:
    with pytest.raises(FileMistakes, match="no audit file is in this folder"):
        find_audits(tmp_path)
    with pytest.raises(FileMistakes, match="can't be read"):
        find_audits(tmp_path / "nowhere")


def test_importing_the_package_does_not_import_pydantic() -> None:
    script = "import sys, mysteryshop.files; sys.exit('pydantic' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0
