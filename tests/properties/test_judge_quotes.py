"""Whatever a page says, the judge quotes its own words, never breaks, and never changes its mind."""

from dataclasses import replace

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mysteryshop.judge import judge, page_from_html, page_from_text
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.registry import build_options, load_detectors
from mysteryshop.model import ChannelKind, Check, Checklist, Page, PageKind, Plan, Severity, StoredVisit, Verdict, Visit

DETECTORS = {name: d for name, d in load_detectors().items() if "judge.detectors" in d.run.__module__ and not d.site}
OWN = [
    "about-whom", "answer-comes-first", "answer-without-blame", "apology", "concrete-answer", "human-message",
    "message-without-blame", "names-the-loss", "next-step", "no-internals", "promise-of-time",
    "reason-for-the-customer", "warm-words", "way-on-after-no", "way-on-when-missing", "way-on-when-sold-out",
    "work-under-way",
]  # fmt: skip

WORDS = st.sampled_from(
    "we you can't sorry sold out until 12:30 June proud our margin because no yes but call 01632 960001 error 500 shall"
    " when? how much? Can I? \n . ! ? , : ; £5 ’ “quoted” 🙂 <b> {{ x }} NullPointerException\u00a0 basket soon".split(
        " "
    )
)
TEXTS = st.one_of(st.lists(WORDS, max_size=40).map(" ".join), st.text(max_size=200))
KINDS = st.sampled_from([PageKind.FAULT, PageKind.FAQ, PageKind.SOLD_OUT, PageKind.ERROR, PageKind.QUEUE])
PAGES = st.one_of(
    st.builds(page_from_text, TEXTS, KINDS),
    st.builds(
        lambda words, kind: page_from_html(f"<main><h2>Can I pay?</h2><p>{words}</p></main>", kind), TEXTS, KINDS
    ),
)
RELAXED = settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])

CHECKS = tuple(Check(f"check-{name}", "?", name, 3, Severity.MAJOR, "Mend it.", pages=tuple(PageKind)) for name in OWN)


def judged(page: Page) -> StoredVisit:
    return StoredVisit(Visit("web-one", "one", ChannelKind.WEB, page.captured), (page,))


@RELAXED
@given(PAGES)
def test_quotes_are_the_pages_own_words(page: Page) -> None:
    spoken = "\n".join(block.text for block in page.blocks)
    for name in OWN:
        detector = DETECTORS[name]
        answer = detector.run(Reading(page), build_options(detector, {}))
        assert all(quote.text in spoken and len(quote.text) <= 300 for quote in answer.quotes), (name, answer)


@RELAXED
@given(PAGES)
def test_no_text_breaks_a_detector_and_judging_twice_changes_nothing(page: Page) -> None:
    visits, checklists = [judged(page)], [Checklist("all", "", CHECKS)]
    first, second = (judge(visits, checklists, Plan(audit="t")) for _ in range(2))
    assert first == second
    assert [finding.reason for finding in first.findings if finding.verdict is Verdict.ERROR] == []


@RELAXED
@given(PAGES, PAGES)
def test_the_order_of_pages_changes_no_finding(one: Page, two: Page) -> None:
    one, two = replace(one, id="001-one"), replace(two, id="002-two")
    checklists = [Checklist("all", "", CHECKS)]
    visit = Visit("web-one", "one", ChannelKind.WEB, one.captured)
    there = judge([StoredVisit(visit, (one, two))], checklists, Plan(audit="t")).findings
    back = judge([StoredVisit(visit, (two, one))], checklists, Plan(audit="t")).findings
    assert set(there) == set(back)
