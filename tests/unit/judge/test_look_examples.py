"""The example pages that bring along what a browser's look would have measured."""

from pathlib import Path

import pytest

from mysteryshop.judge import check_examples
from mysteryshop.judge.reading.looks import example_looks
from mysteryshop.model import Check, Example, PageKind, Severity, Verdict

FOLDER = Path(__file__).parents[3] / "checklists" / "examples"
PASS, PARTIAL, FAIL = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL
REVIEW, OUT = Verdict.REVIEW, Verdict.NOT_APPLICABLE
EXAMPLES = {
    "labels-and-keyboard": {
        "ease-labels-all-named": PASS,
        "ease-labels-placeholder-only": FAIL,
        "ease-labels-div-as-button": FAIL,
        "ease-labels-icon-without-words": FAIL,
        "ease-labels-no-language": FAIL,
        "ease-labels-no-heading": FAIL,
        "ease-labels-silent-picture": PARTIAL,
        "ease-labels-focus-not-seen": PARTIAL,
    },
    "phone-readable": {
        "ease-phone-fits": PASS,
        "ease-phone-sideways": FAIL,
        "ease-phone-for-a-desk": FAIL,
        "ease-phone-needs-a-pin": FAIL,
        "ease-phone-tiny-words": FAIL,
        "ease-phone-small-targets": PARTIAL,
        "ease-phone-wide-table": PARTIAL,
        "ease-phone-no-zoom": PARTIAL,
    },
    "page-speed": {
        "time-speed-quick": PASS,
        "time-speed-bearable": PARTIAL,
        "time-speed-slow": FAIL,
        "time-speed-noisy-machine": OUT,
    },
    "honest-urgency": {
        "sure-urgency-named-end": PASS,
        "sure-urgency-timer-runs-on": PASS,
        "sure-urgency-same-stock": PASS,
        "sure-urgency-timer-starts-anew": FAIL,
        "sure-urgency-cart-held-anew": FAIL,
        "sure-urgency-stock-grows": FAIL,
        "sure-urgency-crowd-leaps": FAIL,
        "sure-urgency-last-chance": FAIL,
        "sure-urgency-seen-once": REVIEW,
        "sure-urgency-calm": OUT,
    },
}


@pytest.mark.parametrize(
    ("detector", "name", "verdict"),
    [
        pytest.param(detector, name, verdict, id=name)
        for detector, names in EXAMPLES.items()
        for name, verdict in names.items()
    ],
)
def test_an_example_page_gets_its_verdict(detector: str, name: str, verdict: Verdict) -> None:
    example = Example(verdict, page_file=f"{name}.html")
    check = Check("c", "?", detector, 1, Severity.MINOR, "fix", (PageKind.PRODUCT,), good=(example,))
    assert check_examples(check, lambda file: (FOLDER / file).read_text(encoding="utf-8")) == []


def test_every_example_page_of_these_detectors_is_tried() -> None:
    starts = ("ease-labels", "ease-phone", "sure-urgency", "time-speed")
    stems = {file.stem for start in starts for file in FOLDER.glob(f"{start}-*.html")}
    assert stems == {name for names in EXAMPLES.values() for name in names}


def test_a_page_that_brings_no_looks_has_none() -> None:
    assert example_looks("<main><p>Words</p><script type='application/json'>{}</script></main>") is None
