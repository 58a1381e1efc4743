from __future__ import annotations

from itertools import pairwise

import pytest

from mysteryshop.model import STAGE_OF, FactKind, PageKind, Severity, Stage
from mysteryshop.report.view.anchors import slug
from mysteryshop.report.view.names import BANDS, FACTS, KINDS, SEVERITIES, STAGE_ASKS, STAGE_WHEN, STAGES, day, span


def test_every_word_of_the_field_has_a_name() -> None:
    assert KINDS.keys() == set(PageKind) == STAGE_OF.keys()
    assert STAGES.keys() == STAGE_ASKS.keys() == STAGE_WHEN.keys() == set(Stage)
    assert SEVERITIES.keys() == set(Severity)
    assert FACTS.keys() == set(FactKind)


def test_the_bands_cover_the_scale_once() -> None:
    assert BANDS[0][1] == 0
    assert BANDS[-1][2] == 100
    assert all(low == before + 1 for (_, _, before, _), (_, low, _, _) in pairwise(BANDS))


@pytest.mark.parametrize(
    ("started", "finished", "shown"),
    [
        (
            "2026-10-06T09:12:04+01:00",
            "2026-10-06T09:31:00+01:00",
            "Tuesday 6 October 2026, 09:12 to 09:31 (UTC+01:00)",
        ),
        (
            "2026-12-31T23:50:00+00:00",
            "2027-01-01T00:10:00+00:00",
            "Thursday 31 December 2026, 23:50 to Friday 1 January 2027, 00:10 (UTC)",
        ),
        ("some day", "", "some day"),
    ],
)
def test_times_are_told_in_english_on_every_machine(started: str, finished: str, shown: str) -> None:
    assert span(started, finished) == shown


def test_a_day_that_is_none_is_shown_as_it_stands() -> None:
    assert day("yesterday") == "yesterday"


def test_ids_that_would_look_alike_are_kept_apart() -> None:
    assert slug("outage-gives-time") == "outage-gives-time"
    assert slug("a b") != slug("a-b!")
    assert slug("<script>").replace("-", "").isalnum()
