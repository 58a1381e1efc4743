"""What a result keeps of the earlier one that it was held against."""

from __future__ import annotations

from tests.golden.sample import sample_result

from mysteryshop.model import Verdict
from mysteryshop.pipeline.held_against import earlier_summary


def test_keeps_what_was_open_with_its_words_and_address() -> None:
    result = sample_result()
    kept = earlier_summary(result)
    open_ones = [one for one in result.findings if one.verdict in (Verdict.FAIL, Verdict.PARTIAL, Verdict.REVIEW)]
    pages = {page.id: page.url for page in result.pages}
    assert (kept.audit, kept.finished) == (result.audit.name, result.finished)
    assert [(each.check, each.words, each.url) for each in kept.findings] == [
        (one.check, one.quotes[0].text if one.quotes else "", pages.get(one.page, "")) for one in open_ones
    ]
