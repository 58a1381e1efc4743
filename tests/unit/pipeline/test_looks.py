"""Which further looks the chosen checks need."""

from mysteryshop.model import Check, Checklist, PageKind, Severity
from mysteryshop.pipeline.looks import looks_needed


def checklist(*checks: tuple[str, tuple[PageKind, ...]]) -> Checklist:
    made = tuple(
        Check(f"c-{number}", "?", detector, 1, Severity.MINOR, "fix", pages)
        for number, (detector, pages) in enumerate(checks)
    )
    return Checklist("own", "", made)


def test_checks_that_need_none_ask_for_none() -> None:
    assert looks_needed([checklist(("apology", (PageKind.FAULT,)))]) == {}


def test_kinds_of_all_checks_that_need_a_look_are_put_together() -> None:
    speed = checklist(("page-speed", (PageKind.HOME,)), ("page-speed", (PageKind.CART,)))
    names = checklist(("labels-and-keyboard", (PageKind.PRODUCT,)))
    assert looks_needed([speed, names]) == {
        "vitals": frozenset({PageKind.HOME, PageKind.CART}),
        "names": frozenset({PageKind.PRODUCT}),
    }


def test_a_check_that_names_no_pages_asks_of_all() -> None:
    assert looks_needed([checklist(("phone-readable", ()))]) == {"narrow": frozenset(PageKind)}


def test_a_detector_that_is_not_there_asks_for_none() -> None:
    assert looks_needed([checklist(("no-such", ()))]) == {}
