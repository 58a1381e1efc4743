from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest
from tests.golden.sample import sample_result

from mysteryshop.model import Band, OrderRequests, Result, Tally
from mysteryshop.report.view.verdict import Standing, band_of, find_standing, tell_verdict, weakest_stage

SCORES = sample_result().scores


def scored(
    *,
    overall: float | None = SCORES.overall,
    raw: float | None = SCORES.raw,
    coverage: float | None = SCORES.coverage,
    capped_by: tuple[str, ...] = SCORES.capped_by,
    band: Band | None = SCORES.band,
    by_stage: Mapping[str, Tally] = SCORES.by_stage,
) -> Result:
    """The sample with these in place of its own scores."""
    whole = replace(SCORES, overall=overall, raw=raw, coverage=coverage, capped_by=capped_by, band=band)
    return replace(sample_result(), scores=replace(whole, by_stage=by_stage))


def stages(**scores: float) -> dict[str, Tally]:
    return {name: Tally(score, score, score, 100.0, 100.0) for name, score in scores.items()}


def test_a_capped_score_is_shown_with_the_score_it_hides() -> None:
    verdict = tell_verdict(sample_result())
    assert (verdict.score, verdict.raw, verdict.capped) == ("59", "61", True)
    assert "two critical fails hold it there, and without them it would be 61" in verdict.sentences[1]


def test_an_uncapped_score_says_nothing_of_caps() -> None:
    verdict = tell_verdict(scored(overall=74.99, raw=74.99, capped_by=(), band=Band.MIXED))
    assert (verdict.score, verdict.capped) == ("74", False)
    assert verdict.sentences[1] == (
        "The score is 74 of 100: of 22 questions that could be decided, 9 were met wherever they were asked."
    )


def test_the_headline_names_band_weakest_stage_and_first_question() -> None:
    says = tell_verdict(scored(overall=80.0, raw=80.0, capped_by=(), by_stage=stages(buy=91, recover=31))).headline
    assert says.startswith("Customers are well served here, least well when something breaks.")
    assert says.endswith("“Do I get a message at all, in words meant for me?”")


def test_no_stage_is_called_weak_when_all_are_good_or_only_one_was_seen() -> None:
    assert weakest_stage(scored(by_stage=stages(buy=75, help=90))) is None
    assert weakest_stage(scored(by_stage=stages(help=20))) is None


@pytest.mark.parametrize(
    ("coverage", "standing"),
    [(60.0, Standing.SCORED), (59.99, Standing.TOO_LITTLE_SEEN), (None, Standing.TOO_LITTLE_SEEN)],
)
def test_a_band_needs_sixty_per_cent_coverage(coverage: float | None, standing: Standing) -> None:
    result = scored(coverage=coverage)
    assert find_standing(result) is standing
    assert (tell_verdict(result).band == "") is (standing is not Standing.SCORED)


def test_without_a_score_the_verdict_is_not_audited_and_says_why() -> None:
    visit = replace(sample_result().visits[0], problem="a login wall stood in the way")
    verdict = tell_verdict(replace(scored(overall=None, raw=None), fixes=(), visits=(visit,)))
    assert verdict.standing is Standing.NOT_AUDITED
    assert verdict.score == "–"
    assert "a login wall stood in the way" in verdict.sentences[2]


def test_an_order_that_got_through_is_never_hidden() -> None:
    visit = replace(sample_result().visits[0], order_requests=OrderRequests(0, 1))
    assert "one order request got through" in tell_verdict(replace(sample_result(), visits=(visit,))).sentences[0]
    assert "no order was placed" in tell_verdict(sample_result()).sentences[0]


@pytest.mark.parametrize(
    ("score", "band"),
    [
        (0.0, Band.FAILING),
        (39.999, Band.FAILING),
        (40.0, Band.SELLER_FOCUSED),
        (74.999, Band.MIXED),
        (75.0, Band.CUSTOMER_FOCUSED),
        (100.0, Band.CUSTOMER_LED),
    ],
)
def test_bands_are_cut_before_rounding(score: float, band: Band) -> None:
    assert band_of(score) is band


@pytest.mark.parametrize(
    ("by_stage", "says"),
    [
        ({"buy": 91.0, "help": 90.0}, "Customers are well served here, but two critical fails hold the score at 59."),
        (
            {"buy": 91.0, "help": 30.0},
            "Customers are well served here, least well when they ask for help; two critical fails hold the score at",
        ),
    ],
)
def test_a_headline_that_praises_says_that_a_cap_holds_the_score(by_stage: dict[str, float], says: str) -> None:
    assert tell_verdict(scored(raw=83.0, by_stage=stages(**by_stage))).headline.startswith(says)
