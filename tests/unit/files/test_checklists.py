"""Checklists are read, held against the detectors, and hashed by what can change an answer."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pytest
import yaml

from mysteryshop.errors import FileMistakes, Mistake, UsageProblem
from mysteryshop.files import checklists as module
from mysteryshop.files import load_checklists, shipped_checklists
from mysteryshop.files.checklists import check_hash
from mysteryshop.files.shipped_files import checklist_folder
from mysteryshop.model import Applies, Checklist, Example, Join, PageKind, Severity, Verdict

OUTAGE = """\
checklist: outage
about: What a customer reads while the shop is down, full or sold out.
checks:
  - id: outage-gives-time
    ask: When should I come back?
    detect: promise-of-time
    options: {within_hours: 24}
    pages: [fault, maintenance, queue, sold-out]
    weight: 4
    severity: major
    fix: Name an hour, a date or a longest wait. "Soon" is not a time.
    good: We're mending the checkout. Orders open again by 18:00.
    bad: Hang tight, we'll be back soon!
"""


class Detectors:
    """A catalogue of two."""

    def has(self, name: str) -> bool:
        return name in self.names()

    def names(self) -> Iterable[str]:
        return ["promise-of-time", "apology"]

    def option_problems(self, detector: str, options: Mapping[str, object]) -> Sequence[tuple[str, str, str]]:
        problems = [(key, f"no option {key}", "within_hours") for key in options if key != "within_hours"]
        hours = options.get("within_hours", 1)
        if not isinstance(hours, int):
            problems.append(("within_hours", f"{hours!r} is no number", ""))
        if detector == "apology" and not options:
            problems.append(("", "an option is missing", ""))
        return problems


def load(folder: Path, *texts: str) -> tuple[Checklist, ...]:
    for index, text in enumerate(texts):
        (folder / f"{index}.yaml").write_text(text)
    return load_checklists([f"./{index}.yaml" for index in range(len(texts))], folder, Detectors())


def mistakes_in(folder: Path, *texts: str) -> list[Mistake]:
    with pytest.raises(FileMistakes) as caught:
        load(folder, *texts)
    return list(caught.value.mistakes)


def changed(old: str, new: str) -> str:
    assert old in OUTAGE
    return OUTAGE.replace(old, new)


def test_reads_a_checklist_as_a_brief(tmp_path: Path) -> None:
    (checklist,) = load(tmp_path, OUTAGE)
    assert (checklist.id, checklist.title, checklist.share, checklist.language) == ("outage", "Outage", 10.0, "en")
    (check,) = checklist.checks
    assert (check.detect, check.options, check.weight) == ("promise-of-time", {"within_hours": 24}, 4)
    assert check.severity is Severity.MAJOR
    assert check.pages == (PageKind.FAULT, PageKind.MAINTENANCE, PageKind.QUEUE, PageKind.SOLD_OUT)
    assert (check.join, check.where, check.applies) == (Join.MEAN, "main", Applies(0))
    assert [(each.verdict, each.text) for each in (*check.good, *check.bad)] == [
        (Verdict.PASS, "We're mending the checkout. Orders open again by 18:00."),
        (Verdict.FAIL, "Hang tight, we'll be back soon!"),
    ]
    assert str(check.place) == f"{tmp_path / '0.yaml'}:4:9"


def test_examples_have_a_short_and_a_long_form(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<p>Sorry.")
    text = changed(
        "    bad: Hang tight, we'll be back soon!\n",
        "    bad:\n      - Soon\n      - {question: When?, answer: Soon., kind: faq}\n"
        "      - {text: In 3 days., verdict: partial}\n      - {page: page.html}\n",
    )
    examples = load(tmp_path, text)[0].checks[0].bad
    assert [Example(e.verdict, e.text, e.question, e.page_file, e.page_kind) for e in examples] == [
        Example(Verdict.FAIL, "Soon"),
        Example(Verdict.FAIL, "Soon.", "When?", page_kind=PageKind.FAQ),
        Example(Verdict.PARTIAL, "In 3 days."),
        Example(Verdict.FAIL, page_file=str(tmp_path / "page.html")),
    ]


def test_a_question_about_the_whole_site_is_joined_by_site(tmp_path: Path) -> None:
    (by_pages,) = load(tmp_path, changed("pages: [fault, maintenance, queue, sold-out]", "pages: site"))[0].checks
    assert (by_pages.join, by_pages.pages) == (Join.SITE, ())
    (by_join,) = load(tmp_path, changed("pages: [fault, maintenance, queue, sold-out]", "join: site"))[0].checks
    assert (by_join.join, by_join.pages) == (Join.SITE, ())


def test_a_template_variable_in_an_example_is_only_text(tmp_path: Path) -> None:
    text = changed("Hang tight, we'll be back soon!", "Dear ${firstName}")
    assert load(tmp_path, text)[0].checks[0].bad[0].text == "Dear ${firstName}"


@pytest.mark.parametrize(
    ("old", "new", "place", "problem", "hint"),
    [
        pytest.param(
            "promise-of-time",
            "promise-of-tim",
            "6:13",
            "no detector is called 'promise-of-tim'",
            "Did you mean 'promise-of-time'? `mysteryshop checklist list` shows what there is.",
            id="an unknown detector",
        ),
        pytest.param("within_hours", "within_hour", "7:15", "no option within_hour", "within_hours", id="an option"),
        pytest.param("24", "soon", "7:15", "'soon' is no number", "", id="an option's value"),
        pytest.param("options: {within_hours: 24}", "options: 24", "7:14", "'24'", "keys with values", id="options"),
        pytest.param(
            "promise-of-time\n    options: {within_hours: 24}", "apology", "6:5", "is missing", "", id="no option"
        ),
        pytest.param("queue", "que", "8:33", "no page kind is called 'que'", "'queue'", id="a page kind"),
        pytest.param("[fault, maintenance, queue, sold-out]", "sight", "8:12", "'sight'", "'site'", id="a lone kind"),
        pytest.param("    pages: [fault, maintenance, queue, sold-out]\n", "", "4:5", "'pages'", "site", id="no pages"),
        pytest.param("major", "blocker", "10:15", "no severity is called 'blocker'", "'critical'", id="a severity"),
        pytest.param("weight: 4", "weight: 6", "9:13", "'6' is out of bounds", "at most 5", id="a weight"),
        pytest.param("weight: 4", "weight: heavy", "9:13", "not a whole number", "digits", id="no number"),
        pytest.param("weight: 4", "join: worse\n    weight: 4", "9:11", "no join is called", "'worst'", id="a join"),
        pytest.param("weight: 4", "where: top\n    weight: 4", "9:12", "part of a page", "first-screen", id="where"),
        pytest.param("outage-gives-time", "Gives time", "4:9", "not an id", "'gives-time'", id="an id"),
        pytest.param("about: W", "abuot: W", "2:1", "a checklist has no key 'abuot'", "'about'", id="a key"),
        pytest.param("severity: major", "sevrity: major", "10:5", "a check has no key", "'severity'", id="a check's"),
        pytest.param("    ask: When should I come back?\n", "", "4:5", "a check needs 'ask'", "ask: When", id="no ask"),
        pytest.param("bad: Hang", "bad: {verdict: fail}\n    why: Hang", "13:10", "one text", "page", id="no example"),
        pytest.param("bad: Hang", "bad: {text: a, page: b}\n    why: Hang", "13:10", "one text", "", id="two of them"),
        pytest.param("bad: Hang", "bad: {page: gone.html}\n    why: Hang", "13:17", "no file", "", id="a lost page"),
        pytest.param(
            "bad: Hang", "bad: {text: a, verdict: bad}\n    why: Hang", "13:29", "'bad'", "fail", id="verdict"
        ),
    ],
)
def test_shows_the_mistake_at_its_place_with_the_way_out(
    old: str, new: str, place: str, problem: str, hint: str, tmp_path: Path
) -> None:
    found = mistakes_in(tmp_path, changed(old, new))
    mistake = next(each for each in found if problem in each.problem)
    assert str(mistake.place) == f"{tmp_path / '0.yaml'}:{place}"
    assert hint in mistake.hint


def test_shows_all_mistakes_of_all_checklists_at_once(tmp_path: Path) -> None:
    found = mistakes_in(tmp_path, changed("promise-of-time", "promise"), changed("weight: 4", "weight: 0"), "checks: [")
    assert [Path(mistake.place.file).name for mistake in found] == ["0.yaml", "1.yaml", "2.yaml"]


def test_a_check_may_not_stand_twice_in_one_checklist(tmp_path: Path) -> None:
    check = OUTAGE[OUTAGE.index("  - id") :]
    (mistake,) = mistakes_in(tmp_path, OUTAGE + check)
    assert mistake.place.line == 14
    assert "stands on line 4 already" in mistake.hint


def test_a_house_checklist_may_not_redefine_a_check_of_another(tmp_path: Path) -> None:
    (mistake,) = mistakes_in(tmp_path, OUTAGE, changed("checklist: outage", "checklist: house"))
    assert mistake.place.file.endswith("1.yaml")
    assert mistake.problem == "the check 'outage-gives-time' stands in 'outage' already"


def test_two_checklists_may_not_bear_one_id(tmp_path: Path) -> None:
    (mistake,) = mistakes_in(tmp_path, OUTAGE, changed("outage-gives-time", "outage-other"))
    assert "a checklist 'outage' is loaded already" in mistake.problem


def test_the_same_checklist_named_twice_is_loaded_once(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_text(OUTAGE)
    assert len(load_checklists(["./a.yaml", "./a.yaml"], tmp_path, Detectors())) == 1


def test_shipped_checklists_are_named_by_their_id(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "outage-messaging.yaml").write_text(changed("checklist: outage", "checklist: outage-messaging"))
    monkeypatch.setattr(module, "checklist_folder", lambda: tmp_path)
    monkeypatch.setattr(module, "shipped_checklists", lambda: ("outage-messaging",))
    (checklist,) = load_checklists(["outage-messaging"], Path("elsewhere"), Detectors())
    assert str(checklist.place) == "checklists/outage-messaging.yaml:1:12"
    with pytest.raises(UsageProblem, match="Did you mean 'outage-messaging'") as caught:
        load_checklists(["outage-mesaging"], tmp_path, Detectors())
    assert caught.value.problem == "no checklist is called 'outage-mesaging'"


def test_every_shipped_checklist_can_be_read() -> None:
    class Named(Detectors):
        """Whatever the files name; that those are detectors is tested where the detectors are."""

        def names(self) -> Iterable[str]:
            texts = (path.read_text(encoding="utf-8") for path in checklist_folder().glob("*.yaml"))
            return {name for text in texts for name in re.findall(r"detect: *([a-z0-9-]+)", text)}

        def option_problems(self, detector: str, options: Mapping[str, object]) -> Sequence[tuple[str, str, str]]:
            return ()

    loaded = load_checklists(shipped_checklists(), Path(), Named())
    assert [checklist.id for checklist in loaded] == list(shipped_checklists())


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("24", "23"),
        ("[fault, maintenance, queue, sold-out]", "[fault]"),
        ("weight: 4", "weight: 3"),
        ("major", "minor"),
        ("outage-gives-time", "outage-time"),
        ("promise-of-time", "apology"),
        ("weight: 4", "weight: 4\n    join: worst"),
        ("weight: 4", "weight: 4\n    where: anywhere"),
        ("weight: 4", "weight: 4\n    applies: {min-words: 8}"),
        ("weight: 4", "weight: 4\n    region: UK"),
    ],
)
def test_the_hash_changes_with_whatever_can_change_an_answer(old: str, new: str, tmp_path: Path) -> None:
    (before,) = load(tmp_path, OUTAGE)[0].checks
    (after,) = load(tmp_path, changed(old, new))[0].checks
    assert before.hash != after.hash


def test_the_hash_does_not_change_with_words_alone(tmp_path: Path) -> None:
    (before,) = load(tmp_path, OUTAGE)[0].checks
    text = OUTAGE.replace("Hang tight", "Hold on").replace("When should", "When may").replace("[fault, m", "[m")
    (after,) = load(tmp_path, text.replace("queue, sold-out]", "queue, sold-out, fault]"))[0].checks
    assert before.hash == after.hash == check_hash(before)
    assert len(before.hash) == 16
    assert int(before.hash, 16)


@pytest.mark.parametrize(
    "path", sorted((Path(__file__).parents[3] / "checklists").glob("*.yaml")), ids=lambda path: path.name
)
def test_a_shipped_checklist_is_yaml_for_every_reader(path: Path) -> None:
    # The quick reader in C forgives a bare question mark within braces; editors and other tools do not.
    assert yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.SafeLoader) is not None
