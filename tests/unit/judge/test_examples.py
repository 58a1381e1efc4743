"""Checklists' own examples run as their tests."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from mysteryshop.judge import DetectorCatalogue, check_examples
from mysteryshop.model import Applies, Check, Example, Join, PageKind, Severity, Verdict

CHECKLISTS = Path(__file__).parents[3] / "checklists"


def read_checks(name: str) -> list[Check]:
    """The checks of a shipped checklist, as far as these tests need them."""
    listed = yaml.safe_load((CHECKLISTS / f"{name}.yaml").read_text("utf-8"))["checks"]
    return [
        Check(
            id=entry["id"],
            ask=entry["ask"],
            detect=entry["detect"],
            weight=entry["weight"],
            severity=Severity(entry["severity"]),
            fix=entry["fix"],
            pages=() if entry["pages"] == "site" else tuple(PageKind(kind) for kind in entry["pages"]),
            join=Join(entry.get("join", "mean")),
            why=entry["why"],
            source=entry["source"],
            options=entry.get("options", {}),
            applies=Applies(entry.get("applies", {}).get("min-words", 0)),
            good=read_examples(entry.get("good", []), Verdict.PASS),
            bad=read_examples(entry.get("bad", []), Verdict.FAIL),
        )
        for entry in listed
    ]


def read_examples(given: Any, verdict: Verdict) -> tuple[Example, ...]:
    return tuple(read_example(item, verdict) for item in ([given] if isinstance(given, str) else given))


def read_example(item: Any, verdict: Verdict) -> Example:
    if isinstance(item, str):
        return Example(verdict, item)
    kind = PageKind(item["kind"]) if "kind" in item else None
    words, question = item.get("answer", item.get("text", "")), item.get("question", "")
    verdict, page = Verdict(item.get("verdict", verdict)), item.get("page", "")
    return Example(verdict, words, question, page, kind, item.get("status"), item.get("headers", {}))


CHECKS = [check for name in ("outage-messaging", "faq-tone") for check in read_checks(name)]
SHOWN = [check for check in CHECKS if check.good]


@pytest.mark.parametrize("check", SHOWN, ids=lambda check: check.id)
def test_every_shipped_example_gets_its_verdict(check: Check) -> None:
    def read(page: str) -> str:
        return (CHECKLISTS / page).read_text("utf-8")

    assert [str(mistake) for mistake in check_examples(check, read)] == []


@pytest.mark.parametrize("check", SHOWN, ids=lambda check: check.id)
def test_a_good_and_a_bad_example_swapped_are_red(check: Check) -> None:
    good, bad = check.good[0], check.bad[0]
    swapped = replace(check, good=(replace(bad, verdict=Verdict.PASS),), bad=(replace(good, verdict=Verdict.FAIL),))
    assert len(check_examples(swapped, lambda _: "")) == 2


def test_every_check_of_words_has_examples() -> None:
    assert [check.id for check in CHECKS if not (check.good and check.bad)] == []


def test_an_example_tells_with_what_status_and_headers_a_page_came() -> None:
    check = next(check for check in CHECKS if check.id == "outage-right-status")
    closed = Example(Verdict.PASS, "Closed.", page_kind=PageKind.MAINTENANCE, status=503, headers={"Retry-After": "60"})
    assert check_examples(replace(check, good=(closed,), bad=()), lambda _: "") == []
    assert len(check_examples(replace(check, good=(replace(closed, headers={}),), bad=()), lambda _: "")) == 1
    assert len(check_examples(replace(check, good=(replace(closed, status=None),), bad=()), lambda _: "")) == 1


@pytest.mark.parametrize("check", CHECKS, ids=lambda check: check.id)
def test_every_check_can_be_defended(check: Check) -> None:
    assert check.why.strip().endswith(".")
    assert check.fix.strip().endswith(".")
    assert check.source
    assert check.detect in set(DetectorCatalogue().names())


def test_an_example_page_is_read_from_its_file() -> None:
    check = next(check for check in CHECKS if check.id == "outage-404-way-on")
    dead_end, way_on = "<h1>404 Not Found</h1>", "<form><input type=search></form><a href=/lamps>Lamps</a>"
    files = {"dead.html": dead_end, "way.html": f"<h1>That page is gone</h1>{way_on}"}
    good, bad = Example(Verdict.PASS, page_file="way.html"), Example(Verdict.FAIL, page_file="dead.html")
    assert check_examples(replace(check, good=(good,), bad=(bad,)), files.__getitem__) == []


def test_short_examples_are_judged_however_long_the_check_wants_them() -> None:
    check = next(check for check in CHECKS if check.id == "outage-not-about-us")
    assert check.applies.min_words == 6
    proud = replace(check, good=(), bad=(Example(Verdict.FAIL, "We're so proud."),))
    assert check_examples(proud, lambda _: "") == []


def test_site_examples_put_one_page_on_each_line() -> None:
    kinds = {"kinds": ["returns-window"]}
    check = Check("same", "?", "consistent-facts", 5, Severity.MAJOR, "", join=Join.SITE, options=kinds)
    apart = Example(Verdict.FAIL, "faq: You can return it within 30 days.\nterms: Returns are accepted within 14 days.")
    agreed = Example(
        Verdict.PASS, "faq: You can return it within 30 days.\nterms: Returns are accepted within 30 days."
    )
    assert check_examples(replace(check, good=(agreed,), bad=(apart,)), lambda _: "") == []
    assert len(check_examples(replace(check, good=(replace(apart, verdict=Verdict.PASS),)), lambda _: "")) == 1
