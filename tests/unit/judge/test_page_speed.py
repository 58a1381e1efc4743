"""The middle of three loads, and when a machine is too noisy to tell."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.page_speed import Options, page_speed
from mysteryshop.judge.reading import Reading
from mysteryshop.model import Answer, PageKind, Verdict
from mysteryshop.model.passes import Load, Look, Passes, Vitals


def ask(passes: Passes | None, options: Options | None = None) -> Answer:
    page = page_from_html("<main><h1>Kettles</h1><p>All of them.</p></main>", PageKind.CATEGORY)
    return page_speed(Reading(replace(page, passes=passes)), options or Options())


def loads(*seconds: float) -> Passes:
    return Passes(vitals=Vitals("a slow phone", tuple(Load(lcp, 0.25, 0.01) for lcp in seconds)))


@pytest.mark.parametrize(
    ("seconds", "verdict"),
    [
        pytest.param((2.4, 2.5, 2.6), Verdict.PASS, id="just good"),
        pytest.param((2.5, 2.6, 2.7), Verdict.PARTIAL, id="just not"),
        pytest.param((3.9, 4.0, 4.1), Verdict.PARTIAL, id="just bearable"),
        pytest.param((5.8, 6.0, 6.2), Verdict.FAIL, id="six seconds"),
        pytest.param((1.7, 2.0, 2.3), Verdict.PASS, id="30 % apart"),
        pytest.param((1.6, 2.0, 2.4), Verdict.NOT_APPLICABLE, id="40 % apart"),
        pytest.param((2.0,), Verdict.NOT_APPLICABLE, id="measured once"),
    ],
)
def test_weighs_the_middle_load(seconds: tuple[float, ...], verdict: Verdict) -> None:
    assert ask(loads(*seconds)).verdict is verdict


def test_tells_all_that_was_measured_and_on_what() -> None:
    assert ask(loads(1.9, 2.0, 2.1)).reason == (
        "The main thing was there after 2.0 s, of which the server took 0.25 s; layout shift 0.01 "
        "(median of 3 loads; a slow phone)."
    )


def test_limits_are_the_checks_to_set() -> None:
    assert ask(loads(1.9, 2.0, 2.1), Options(good=1.0, bearable=1.5)).verdict is Verdict.FAIL


@pytest.mark.parametrize(
    ("passes", "verdict"),
    [
        (None, Verdict.REVIEW),
        (Passes(why_not={"vitals": "it did not come again"}), Verdict.REVIEW),
        (Passes(vitals=Vitals("a slow phone", (Load(None, 0.1),) * 3)), Verdict.REVIEW),
        (Passes(elsewhere=(Look.VITALS,)), Verdict.NOT_APPLICABLE),
    ],
)
def test_what_was_not_measured_is_never_passed(passes: Passes | None, verdict: Verdict) -> None:
    assert ask(passes).verdict is verdict
