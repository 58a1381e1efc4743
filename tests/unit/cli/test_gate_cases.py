"""The gate, case by case, as a build meets it: a stored visit, one command, its exit code and the line for the ticket.

Five checks of equal weight: with all words kind the score is 100 and coverage 80 (nobody pays). One fail leaves 75, and
59 where it is the critical one; help in a language that nobody here reads leaves an open question and coverage 60.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from tests.support.stored_shop import GERMAN, GRUMBLES, plan_of, store_visit

from mysteryshop.cli.program import run
from mysteryshop.errors import Exit
from mysteryshop.model import PageKind

Capture = pytest.CaptureFixture[str]

SHOPS: dict[str, dict[PageKind, str]] = {
    "kind": {},
    "minor": {PageKind.HOME: GRUMBLES},
    "major": {PageKind.FAQ: GRUMBLES},
    "critical": {PageKind.CART: GRUMBLES},
    "open": {PageKind.HELP: GERMAN},
    "nothing": dict.fromkeys((PageKind.HOME, PageKind.FAQ, PageKind.CART, PageKind.HELP), ""),
}

HOLDS, FAILS, USAGE, NOT_AUDITED = Exit.OK, Exit.GATE_FAILED, Exit.USAGE, Exit.NOT_AUDITED
CAPPED = "59.00 (capped by house-cart; 75.00 without)"
NONE_DECIDED = "nothing could be decided, so there is no score to hold"

ACCEPTED = """baseline: Accepted in spring
accepted:
  - {check: CHECK, page: "PAGE", quote: "QUOTE", reason: The printer has it., owner: Ada Marsh, expires: DAY}
"""


def accepting(check: str, page: str, *, quote: str = GRUMBLES, day: str = "2026-03-03") -> str:
    return ACCEPTED.replace("CHECK", check).replace("PAGE", page).replace("QUOTE", quote).replace("DAY", day)


CASES = [
    # --min-score
    pytest.param("major", "", ["--min-score", "75"], HOLDS, [], id="score just enough"),
    pytest.param("major", "", ["--min-score", "74.99"], HOLDS, [], id="score just above"),
    pytest.param(
        "major", "", ["--min-score", "75.01"], FAILS, ["score 75.00 is under the minimum 75.01"], id="score just below"
    ),
    pytest.param("major", "min-score: 75", [], HOLDS, [], id="score just enough by file"),
    pytest.param(
        "major", "min-score: 90", [], FAILS, ["score 75.00 is under the minimum 90.00"], id="score below by file"
    ),
    pytest.param("major", "min-score: 90", ["--min-score", "75"], HOLDS, [], id="the flag is stronger than the file"),
    pytest.param("critical", "", ["--min-score", "59"], HOLDS, [], id="the cap is just enough"),
    pytest.param(
        "critical",
        "",
        ["--min-score", "60"],
        FAILS,
        [f"score {CAPPED} is under the minimum 60.00"],
        id="the cap is just too low",
    ),
    pytest.param("open", "", ["--min-score", "100"], HOLDS, [], id="an open question is no lost point"),
    pytest.param("nothing", "", ["--min-score", "0"], NOT_AUDITED, [NONE_DECIDED], id="nothing audited is no score"),
    # --min-coverage
    pytest.param("kind", "", ["--min-coverage", "80"], HOLDS, [], id="coverage just enough"),
    pytest.param(
        "kind",
        "",
        ["--min-coverage", "80.01"],
        FAILS,
        ["coverage 80.00 % is under the minimum 80.01 %"],
        id="coverage just below",
    ),
    pytest.param("open", "", ["--min-coverage", "60"], HOLDS, [], id="coverage just enough with an open question"),
    pytest.param(
        "open",
        "",
        ["--min-coverage", "61"],
        FAILS,
        ["coverage 60.00 % is under the minimum 61.00 %"],
        id="an open question is not covered",
    ),
    pytest.param("nothing", "", ["--min-coverage", "0"], NOT_AUDITED, [NONE_DECIDED], id="nothing audited, 0 % asked"),
    # --fail-on
    pytest.param("major", "", ["--fail-on", "critical"], HOLDS, [], id="a major fail is no critical one"),
    pytest.param(
        "critical",
        "",
        ["--fail-on", "critical"],
        FAILS,
        ["1 critical fail: house-cart on cart (fail-on critical)"],
        id="a critical fail",
    ),
    pytest.param(
        "critical",
        "",
        ["--fail-on", "major"],
        FAILS,
        ["1 critical fail: house-cart on cart (fail-on major)"],
        id="major includes critical",
    ),
    pytest.param("minor", "", ["--fail-on", "major"], HOLDS, [], id="a minor fail is no major one"),
    pytest.param("open", "", ["--fail-on", "major"], HOLDS, [], id="an open question is no fail"),
    pytest.param(
        "open",
        "",
        ["--fail-on", "review"],
        FAILS,
        ["1 open question waits for a person: house-help on help (fail-on review)"],
        id="an open question with fail-on review",
    ),
    pytest.param("major", "", ["--fail-on", "review"], HOLDS, [], id="a fail is no open question"),
    pytest.param("kind", "", ["--fail-on", "minor"], USAGE, [], id="no such severity to fail on"),
    pytest.param("nothing", "", ["--fail-on", "review"], NOT_AUDITED, [NONE_DECIDED], id="nothing audited, no review"),
    # --no-worse-than
    pytest.param("kind", "", ["--no-worse-than", "major.json"], HOLDS, [], id="better than before"),
    pytest.param("minor", "", ["--no-worse-than", "major.json"], HOLDS, [], id="as good as before, otherwise"),
    pytest.param(
        "critical",
        "",
        ["--no-worse-than", "major.json"],
        FAILS,
        ["score 59.00 is worse than 75.00 in Tin & Thistle of 2026-03-03T12:05:00+00:00, on the 4 checks"],
        id="worse than before by its cap",
    ),
    pytest.param("open", "", ["--no-worse-than", "major.json"], HOLDS, [], id="what is open now is not compared"),
    pytest.param("nothing", "", ["--no-worse-than", "major.json"], NOT_AUDITED, [NONE_DECIDED], id="none to compare"),
    pytest.param("kind", "", ["--no-worse-than", "gone.json"], USAGE, [], id="no such earlier result"),
    # by-checklist, by-check, by-page, by-persona
    pytest.param("major", "by-checklist: {house: 75}", [], HOLDS, [], id="checklist just enough"),
    pytest.param(
        "critical",
        "by-checklist: {house: 39.01}",
        [],
        FAILS,
        ["house 39.00 (capped by house-cart; 75.00 without) is under its minimum 39.01"],
        id="checklist just below, by its cap",
    ),
    pytest.param("major", "by-checklist: {hose: 75}", [], USAGE, [], id="no such checklist"),
    pytest.param("major", "by-check: {house-cart: 100}", [], HOLDS, [], id="check just enough"),
    pytest.param(
        "major",
        "by-check: {house-faq: 0.01}",
        [],
        FAILS,
        ["house-faq 0.00 is under its minimum 0.01"],
        id="check just below",
    ),
    pytest.param(
        "open",
        "by-check: {house-help: 50}",
        [],
        FAILS,
        ["house-help has the minimum 50.00, but nothing about it could be decided"],
        id="check with an open question",
    ),
    pytest.param("major", "by-check: {house-fax: 50}", [], USAGE, [], id="no such check"),
    pytest.param("major", 'by-page: {"/help/*": 100, cart: 100}', [], HOLDS, [], id="pages just enough"),
    pytest.param(
        "major",
        'by-page: {"/f*": 0.01}',
        [],
        FAILS,
        ["page https://tin.example/faq 0.00 is under the minimum 0.01 for /f*"],
        id="page just below",
    ),
    pytest.param(
        "kind",
        "by-page: {payment: 1}",
        [],
        FAILS,
        ["payment has the minimum 1.00, but no page that was met is one"],
        id="page never reached",
    ),
    pytest.param("major", "by-persona: {busy-parent: 75}", [], HOLDS, [], id="persona just enough"),
    pytest.param(
        "major",
        "by-persona: {busy-parent: 75.01}",
        [],
        FAILS,
        ["busy-parent 75.00 is under its minimum 75.01"],
        id="persona just below",
    ),
    pytest.param(
        "kind",
        "by-persona: {expert: 1}",
        [],
        FAILS,
        ["expert has the minimum 1.00, but no such persona is part of the audit"],
        id="persona that did not walk",
    ),
    # --baseline
    pytest.param(
        "critical",
        accepting("house-cart", "cart"),
        ["--fail-on", "major"],
        HOLDS,
        ["1 finding is accepted by Accepted in spring"],
        id="an accepted fail",
    ),
    pytest.param(
        "critical",
        accepting("house-cart", "/cart", day="2026-03-02"),
        ["--fail-on", "major"],
        FAILS,
        ["1 critical fail: house-cart on cart (fail-on major)", "accepted finding has expired: "],
        id="an acceptance that ended yesterday",
    ),
    pytest.param(
        "critical",
        accepting("house-cart", "/cart", quote="Other words."),
        ["--fail-on", "major"],
        FAILS,
        ["1 critical fail: house-cart on cart (fail-on major)", "accepted finding was not met"],
        id="other words are a new finding",
    ),
    pytest.param(
        "critical",
        accepting("house-cart", "*"),
        ["--min-score", "60"],
        FAILS,
        [f"score {CAPPED} is under the minimum 60.00"],
        id="accepted is not forgiven: the score and its cap stay",
    ),
    pytest.param(
        "open",
        accepting("house-help", "help", quote=""),
        ["--fail-on", "review"],
        HOLDS,
        ["1 finding is accepted"],
        id="an accepted open question",
    ),
    pytest.param("kind", "baseline: x\naccepted: [{}]\n", [], USAGE, [], id="a baseline with mistakes"),
]


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture(scope="module")
def earlier(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The result of the shop with a major fail: 75."""
    folder = tmp_path_factory.mktemp("earlier")
    store_visit(folder / "visits" / "busy-parent", plan_of(folder), SHOPS["major"])
    assert run(["judge", str(folder), "--format", "json"]) == HOLDS
    return folder / "result.json"


@pytest.fixture
def _before(earlier: Path) -> None:
    Path("major.json").write_bytes(earlier.read_bytes())


@pytest.mark.usefixtures("_before")
@pytest.mark.parametrize(("shop", "rules", "flags", "code", "told"), CASES)
def test_the_gate_ends_as_it_should(
    shop: str, rules: str, flags: list[str], code: Exit, told: list[str], capsys: Capture
) -> None:
    given = list(flags)
    if rules.startswith("baseline:"):
        Path("accepted.yaml").write_text(rules.replace(', quote: ""', ""), encoding="utf-8")
        given += ["--baseline", "accepted.yaml"]
        rules = ""
    store_visit(Path("visits/busy-parent"), plan_of(Path("audits"), rules), SHOPS[shop])
    assert run(["judge", ".", "--output", "out", "--format", "json", *given]) == code
    said = capsys.readouterr()
    lines = (said.out + said.err).splitlines()
    for reason in told:
        assert any(reason in line for line in lines), said.out + said.err
    if code in (HOLDS, FAILS):
        gate = json.loads(Path("out/result.json").read_text(encoding="utf-8"))["gate"]
        assert gate["held"] is (code is HOLDS)
        assert bool(gate["reasons"]) is (code is FAILS)
    if code is USAGE:
        assert said.err.strip()
        assert not Path("out/result.json").exists()


def test_there_are_forty_cases_and_more() -> None:
    assert len(CASES) >= 40


def test_a_baseline_is_begun_from_what_fails_and_holds_the_gate_from_then_on(capsys: Capture) -> None:
    store_visit(Path("visits/busy-parent"), plan_of(Path("audits")), SHOPS["critical"])
    flags = ["judge", ".", "--output", "out", "--format", "json", "--fail-on", "major"]
    assert run([*flags, "--write-baseline", "audits/accepted.yaml"]) == FAILS
    first = Path("audits/accepted.yaml").read_text(encoding="utf-8")
    assert "check: house-cart" in first
    assert "page: /cart" in first
    assert 'expires: "2026-06-01"' in first
    assert run([*flags, "--baseline", "audits/accepted.yaml"]) == HOLDS
    finding = next(
        each
        for each in json.loads(Path("out/result.json").read_text(encoding="utf-8"))["findings"]
        if each["check"] == "house-cart"
    )
    assert finding["accepted"]["owner"] == "nobody yet"
    assert finding["lost"] == 25
    capsys.readouterr()
    assert run([*flags, "--write-baseline", "audits/accepted.yaml"]) == USAGE
    assert "is there already" in capsys.readouterr().err
    assert Path("audits/accepted.yaml").read_text(encoding="utf-8") == first


def test_the_baseline_of_the_audit_file_is_read_beside_it() -> None:
    plan = plan_of(Path("audits"), "fail-on: major", more="baseline: accepted.yaml\n")
    Path("audits/accepted.yaml").write_text(accepting("house-cart", "/c*t"), encoding="utf-8")
    store_visit(Path("visits/busy-parent"), plan, SHOPS["critical"])
    assert run(["judge", ".", "--output", "out", "--format", "json"]) == HOLDS
