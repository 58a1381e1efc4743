"""Every mistake in an audit is shown at its place, with the way out, all of them at once."""

from __future__ import annotations

import pytest

from mysteryshop.errors import FileMistakes, Mistake
from mysteryshop.files import load_plan_text, misnamed_checks, missing_files
from mysteryshop.model import Check, Checklist, Severity

SITE = "audit: x\nsite: {url: https://shop.example}\n"
STEPS = SITE + "journeys:\n  - steps:\n"


def mistakes_in(text: str, **env: str) -> list[Mistake]:
    with pytest.raises(FileMistakes) as caught:
        load_plan_text(text, "a.yaml", env)
    return list(caught.value.mistakes)


THE_WHOLE = [
    pytest.param("audit: x\n", "1:1", "an audit needs 'site'", "https://", id="no site"),
    pytest.param("site: {url: https://a.example}\n", "1:1", "an audit needs 'audit'", "audit:", id="no name"),
    pytest.param("audit: x\nsite: {}\n", "2:1", "'site' needs 'url'", "https://shop.example", id="no url"),
    pytest.param("- audit\n", "1:1", "a list can't stand here", "keys with values", id="a list for an audit"),
    pytest.param("audit: x\nsite: shop\n", "2:7", "'shop' can't stand here", "keys", id="a word for the site"),
    pytest.param(
        "audit: x\nsite: {url: shop.example}\n",
        "2:13",
        "'shop.example' is not a web address",
        "Did you mean 'https://shop.example'?",
        id="no scheme",
    ),
    pytest.param(SITE + "persona: x\n", "3:1", "no key 'persona'", "'personas'", id="an unknown key"),
]
"""What an audit must have, and the shape of the file."""

PERSONAS = [
    pytest.param(SITE + "personas: [busy-parrent]\n", "3:12", "'busy-parrent'", "'busy-parent'", id="a persona"),
    pytest.param(SITE + "personas: [{nam: x}]\n", "3:13", "a persona has no key 'nam'", "'name'", id="a key of it"),
    pytest.param(SITE + "personas: [{name: a, patience: 8 secs}]\n", "3:32", "duration", "'8s'", id="a duration"),
    pytest.param(SITE + "personas: [{name: a, patience: 3h}]\n", "3:32", "duration", "8s, 2m", id="hours"),
    pytest.param(SITE + "personas: [{name: a, value: -1}]\n", "3:29", "'-1'", "more than 0", id="a bound"),
    pytest.param(SITE + "personas: [{name: a, value: lots}]\n", "3:29", "'lots' is not a number", "75", id="number"),
    pytest.param(SITE + "personas: [{name: a, javascript: maybe}]\n", "3:34", "'maybe'", "true or", id="truth"),
    pytest.param(SITE + "personas: [{name: a, factors: {faq-tone: 9}}]\n", "3:42", "'9'", "at most 2", id="factor"),
    pytest.param(SITE + "personas: [{name: ../a}]\n", "3:19", "'../a'", "letters", id="a name that climbs"),
    pytest.param(SITE + "personas: [expert, {name: expert}]\n", "3:27", "stands twice", "another", id="twice"),
    pytest.param(SITE + "personas: [{name: a, time-zone: Europe/Lodnon}]\n", "3:33", "time zone", "London", id="tz"),
    pytest.param(SITE + "personas: []\n", "3:11", "nothing stands here", "take the line out", id="an empty list"),
]
JOURNEYS = [
    pytest.param(SITE + "journeys:\n", "3:10", "nothing stands after 'journeys:'", "value", id="an empty key"),
    pytest.param(SITE + "journeys: [{channel: email, steps: [stop]}]\n", "3:22", "'email'", "mobile-web", id="way"),
    pytest.param(STEPS + "      - opne: /\n", "5:9", "no step is called 'opne'", "Did you mean 'open'?", id="step"),
    pytest.param(STEPS + "      - stopp\n", "5:9", "no step is called 'stopp'", "'stop'", id="a bare step"),
    pytest.param(STEPS + "      - choose\n", "5:9", "'choose' does not say", "- choose: first", id="a step alone"),
    pytest.param(STEPS + "      - open /faq\n", "5:9", "'open /faq'", "a colon missing? - open: /faq", id="colon"),
    pytest.param(STEPS + "      - go-to: basket\n", "5:16", "no page kind is called 'basket'", "'cart'", id="kind"),
    pytest.param(STEPS + "      - go-to: chekout\n", "5:16", "'chekout'", "'checkout'", id="a misspelt kind"),
    pytest.param(STEPS + "      - go-to: {css: a}\n", "5:9", "needs 'as'", "as: cart", id="a way to nowhere"),
    pytest.param(STEPS + "      - open: {path: /, as: hom}\n", "5:29", "'hom'", "'home'", id="the kind of a page"),
    pytest.param(STEPS + "      - open: /\n        stop: ok\n", "6:9", "one step", "- ", id="two in one"),
    pytest.param(STEPS + "      - click: {name: x}\n", "5:16", "what to look for", "role", id="a lame locator"),
    pytest.param(STEPS + "      - click: {rol: x}\n", "5:17", "no key 'rol'", "'role'", id="a locator's key"),
    pytest.param(STEPS + "      - click:\n", "5:15", "nothing stands after 'click:'", "value", id="nothing to click"),
    pytest.param(STEPS + "      - optional: yes\n", "5:9", "does nothing", "- open", id="a step without a step"),
    pytest.param(STEPS + "      - select: {label: a}\n", "5:9", "needs 'value'", "Brass", id="nothing selected"),
    pytest.param(STEPS + "      - answer-cookies: no\n", "5:25", "'no'", "refuse, accept, leave", id="cookies"),
]
PROMISED = [
    pytest.param(SITE + "channels: [{name: a, kind: e-mail, file: b}]\n", "3:28", "'e-mail'", "'email'", id="chan"),
    pytest.param(SITE + "channels: [{name: a, kind: email}]\n", "3:12", "'file' or 'url'", "file:", id="no file"),
    pytest.param(SITE + "channels: [{name: a, kind: chat, file: b, date: 1 Oct}]\n", "3:49", "date", "2026", id="d"),
    pytest.param(SITE + "scenarios: [api-50]\n", "3:13", "no scenario is called 'api-50'", "'api-500'", id="fault"),
    pytest.param(SITE + "failures: [{file: a, kind: cart}]\n", "3:28", "'cart'", "maintenance", id="failure"),
    pytest.param(SITE + "not-promised: Two Words\n", "3:15", "not an id", "'two-words'", id="an id"),
    pytest.param(SITE + "uncapped: {outage-apology: }\n", "3:28", "nothing", "value", id="no reason"),
    pytest.param(SITE + "facts: {return-window: 3}\n", "3:9", "'return-window'", "'returns-window'", id="a fact"),
]
"""Channels, scenarios, and what a shop promises or leaves out."""

GATES = [
    pytest.param(SITE + "gate: {min-score: 175}\n", "3:19", "'175' is out of bounds", "at most 100", id="score"),
    pytest.param(SITE + "gate: {fail-on: [criticl]}\n", "3:18", "'criticl'", "'critical'", id="severity"),
    pytest.param(SITE + "gate: {fail-on: sales}\n", "3:17", "'sales'", "critical, major, review", id="no such gate"),
    pytest.param(SITE + "gate: {by-chek: {a: 1}}\n", "3:8", "no key 'by-chek'", "'by-check'", id="a gate's key"),
    pytest.param(SITE + "gate: {by-check: {A: 1}}\n", "3:19", "'A' is not an id", "'a'", id="a check's id"),
    pytest.param(SITE + "gate: {by-check: {a: ok}}\n", "3:22", "'ok'", "in digits", id="a check's minimum"),
    pytest.param(SITE + "gate: {by-page: {crt: 1}}\n", "3:18", "'crt'", "'cart'", id="pages by kind"),
    pytest.param(SITE + "gate: {by-page: {help/: 1}}\n", "3:18", "'help/'", "begins with /", id="pages by path"),
    pytest.param(SITE + "gate: {by-page: {/help: 101}}\n", "3:25", "'101'", "at most 100", id="a page's minimum"),
    pytest.param(SITE + "gate: {by-persona: {exprt: 1}}\n", "3:21", "'exprt'", "'expert'", id="whose minimum"),
]
REPORTS = [
    pytest.param(SITE + "report: {formats: [htm]}\n", "3:20", "report format", "'html'", id="a format"),
    pytest.param(SITE + "report: {agency: {colour: blue}}\n", "3:27", "colour", "#1d3557", id="a colour"),
    pytest.param(SITE + "report:\n  agency:\n    colour: #1d3557\n", "5:12", "nothing", "quotes", id="a remark"),
    pytest.param(SITE + "report: {agency: {logo: a.gif}}\n", "3:25", "SVG or PNG", "logo.svg", id="a picture"),
    pytest.param(SITE + "report: {glosary: {a: b}}\n", "3:10", "'glosary'", "'glossary'", id="a report's key"),
    pytest.param(SITE + "report: {glossary: [a]}\n", "3:20", "can't stand here", "keys", id="a glossary"),
    pytest.param(SITE + "report: {glossary: {a: }}\n", "3:24", "nothing", "", id="a term without a meaning"),
]
SITES = [
    pytest.param("audit: x\nsite: {url: https://a.example, region: uk}\n", "2:40", "region", "'UK'", id="region"),
    pytest.param("audit: x\nsite: {url: https://a.example, permission: mine}\n", "2:44", "'mine'", "own", id="may"),
    pytest.param(
        "audit: x\nsite: {url: https://a.example, hosts: ['https://b.example/c']}\n",
        "2:40",
        "not a host",
        "'b.example'",
        id="an address for a host",
    ),
    pytest.param(
        "audit: x\nsite: {url: https://a.example, access: {self-signed: true}}\n",
        "2:41",
        "'self-signed' needs 'permission: own'",
        "attack",
        id="a stranger's certificate",
    ),
    pytest.param(
        "audit: x\nsite: {url: https://a.example, access: {user: a}}\n",
        "2:41",
        "'user' stands without 'password'",
        "password",
        id="half a login",
    ),
]


@pytest.mark.parametrize(
    ("text", "place", "problem", "hint"),
    [*THE_WHOLE, *PERSONAS, *JOURNEYS, *PROMISED, *GATES, *REPORTS, *SITES],
)
def test_shows_the_mistake_at_its_place_with_the_way_out(text: str, place: str, problem: str, hint: str) -> None:
    (mistake,) = mistakes_in(text)
    assert str(mistake.place) == f"a.yaml:{place}"
    assert problem in mistake.problem
    assert hint in mistake.hint


def test_shows_all_mistakes_of_a_file_at_once_in_the_order_of_its_lines() -> None:
    text = (
        "audit: x\nadit: y\nsite:\n  url: shop.example\n  url: again\n  access: {user: a, password: '${NONE}'}\n"
        "personas: [nobody-i-know]\njourneys: [{steps: [jump, {open: /, stop: so}]}]\ngate: {min-score: lots}\n"
    )
    found = mistakes_in(text)
    assert [mistake.place.line for mistake in found] == [2, 4, 5, 6, 7, 8, 8, 9]
    assert len(str(FileMistakes(found)).splitlines()) == 2 * len(found)


def test_never_shows_what_a_variable_holds() -> None:
    text = (
        "audit: x\nsite: {url: '${URL}'}\ngate: {min-score: '${SCORE}'}\npersonas: ['${WHO}']\n"
        "scenarios: ['${WHO}']\nreport: {formats: 'h${WHO}'}\n"
    )
    found = mistakes_in(text, URL="hidden.example", SCORE="s3cret", WHO="n0body")
    shown = "\n".join(map(str, found))
    assert len(found) == 5
    assert "'${URL}' is not a web address\n  Did you mean 'https://${URL}'?" in shown
    for secret in ("hidden", "s3cret", "n0body"):
        assert secret not in shown


def test_a_thousand_mistakes_are_cut_short() -> None:
    found = mistakes_in(STEPS + "      - jump\n" * 1000)
    assert len(found) == 100


def test_an_alias_is_one_mistake_and_not_two() -> None:
    found = mistakes_in("audit: &a x\nsite: {url: *a}\n")
    assert [str(mistake.place) for mistake in found] == ["a.yaml:2:13"]


def test_files_that_are_not_there_are_found_when_asked_for() -> None:
    plan = load_plan_text(
        SITE + "baseline: acepted.yaml\nchecklists: [outage-mesaging, ./nowhere.yaml]\n"
        "failures: [{file: 503.html, kind: error}]\ngate: {no-worse-than: old/result.json}\n",
        "nowhere/a.yaml",
        {},
    )
    found = missing_files(plan)
    assert [str(mistake.place) for mistake in found] == [
        "nowhere/a.yaml:3:11",
        "nowhere/a.yaml:4:14",
        "nowhere/a.yaml:4:31",
        "nowhere/a.yaml:5:19",
        "nowhere/a.yaml:6:23",
    ]
    assert found[1].problem == "no checklist is called 'outage-mesaging'"


def test_a_gate_on_a_misspelt_checklist_does_not_hold_for_ever() -> None:
    check = Check("outage-apology", "Sorry?", "apology", 3, Severity.MAJOR, "Say it.")
    loaded = [Checklist("outage-messaging", "About.", (check,))]
    text = SITE + (
        "gate: {by-checklist: {outage-mesaging: 80, outage-messaging: 80}}\n"
        "uncapped: {outage-apolgy: soon}\nnot-promised: [choice-delivery-ways, outage-apologyy]\n"
    )
    found = misnamed_checks(load_plan_text(text, "a.yaml", {}), loaded)
    assert [(str(mistake.place), mistake.hint) for mistake in found] == [
        ("a.yaml:3:23", "Did you mean 'outage-messaging'?"),
        ("a.yaml:4:12", "Did you mean 'outage-apology'?"),
        ("a.yaml:5:38", "Did you mean 'outage-apology'?"),
    ]
