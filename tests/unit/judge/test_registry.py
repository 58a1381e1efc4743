from __future__ import annotations

from collections.abc import Iterator
from importlib.metadata import EntryPoint

import pytest

from mysteryshop.errors import UsageProblem
from mysteryshop.judge import judge_page, page_from_text, registry
from mysteryshop.judge.facts.site_facts import site_facts
from mysteryshop.judge.reading import Reading, SiteReading
from mysteryshop.judge.registry import find_detectors, load_detectors, page_detector
from mysteryshop.model import Answer, Check, Checklist, Fact, FactKind, PageKind, Severity, Verdict, passed

LAMP = page_from_text("The lamp\nThe lamp costs £24. Delivery is £3.95.", PageKind.PRODUCT)
CHECK = Check("says", "Is it said?", "late", 1, Severity.MINOR, "Say it.", (PageKind.PRODUCT,))
CHECKLIST = Checklist("own", "Our own.", (CHECK,))


@pytest.fixture(autouse=True)
def _asked_anew() -> Iterator[None]:
    find_detectors.cache_clear()
    yield
    find_detectors.cache_clear()
    registry._detectors.pop("late", None)


def late(page: Reading, _: None) -> Answer:
    return passed("It is said.", page.opening)


def test_a_second_page_does_not_look_for_installed_detectors_again(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[str] = []

    def installed(group: str) -> tuple[EntryPoint, ...]:
        looked.append(group)
        return ()

    monkeypatch.setattr(registry, "entry_points", installed)
    for _ in range(2):
        with pytest.raises(UsageProblem, match="no detector is called 'late'"):
            judge_page(LAMP, [CHECKLIST])
    assert looked == [registry.GROUP]


def test_a_detector_that_is_there_is_used_without_looking_for_others(monkeypatch: pytest.MonkeyPatch) -> None:
    def installed(group: str) -> tuple[EntryPoint, ...]:
        raise AssertionError(group)

    monkeypatch.setattr(registry, "entry_points", installed)
    page_detector("late")(late)
    (finding,) = judge_page(LAMP, [CHECKLIST]).findings
    assert finding.verdict is Verdict.PASS


def test_a_shipped_detector_stands_in_the_module_of_its_name() -> None:
    assert {name: module.replace("_", "-") for name, module in registry._shipped().items()} == {
        name: name for name in load_detectors()
    }


def test_a_detector_that_is_entered_later_is_there() -> None:
    assert "late" not in load_detectors()
    page_detector("late")(late)
    assert load_detectors()["late"].run is late


def test_a_package_that_cannot_be_loaded_is_told_every_time(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = EntryPoint("theirs", "no_such_package.detectors", registry.GROUP)
    monkeypatch.setattr(registry, "entry_points", lambda group: (broken,))
    for _ in range(2):
        with pytest.raises(UsageProblem, match="The detectors of 'theirs'"):
            load_detectors()


def test_facts_are_read_when_they_are_asked_for_and_once(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[SiteReading] = []

    def read(site: SiteReading) -> tuple[Fact, ...]:
        asked.append(site)
        return site_facts(site)

    monkeypatch.setattr("mysteryshop.judge.answering.site_facts", read)
    judgement = judge_page(LAMP, ())
    assert (judgement.findings, asked) == ((), [])
    assert {FactKind.PRICE, FactKind.DELIVERY_COST} <= {fact.kind for fact in judgement.facts}
    assert judgement.facts is judgement.facts
    assert asked == [judgement.site]


def test_judgements_that_say_the_same_are_equal() -> None:
    other = page_from_text("The lamp\nThe lamp costs £25. Delivery is £3.95.", PageKind.PRODUCT)
    assert judge_page(LAMP, ()) == judge_page(LAMP, ())
    assert hash(judge_page(LAMP, ())) == hash(judge_page(LAMP, ()))
    assert judge_page(LAMP, ()) != judge_page(other, ())
