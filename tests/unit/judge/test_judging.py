"""The judge's main function: which question is asked of which page, and what becomes of the answer."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest

from mysteryshop.errors import UsageProblem
from mysteryshop.judge import NOON, judge, page_from_text
from mysteryshop.judge.reading import Reading, SiteReading
from mysteryshop.judge.registry import _detectors, page_detector, site_detector
from mysteryshop.model import (
    STAGE_OF,
    Answer,
    Applies,
    ChannelKind,
    Check,
    Checklist,
    Fact,
    Finding,
    Join,
    JourneyEntry,
    Page,
    PageKind,
    Plan,
    Quote,
    Severity,
    Site,
    StoredVisit,
    Verdict,
    Visit,
    failed,
    partial,
    passed,
)

ORDER = Check(
    "says-order",
    "May I order?",
    "test-says",
    weight=4,
    severity=Severity.MAJOR,
    fix="Say so.",
    pages=(PageKind.PRODUCT,),
)


@pytest.fixture(autouse=True)
def detectors_for_tests() -> Iterator[None]:
    @page_detector("test-says")
    def says(page: Reading, _: None) -> Answer:
        words = page.text
        if "crash" in words:
            raise ZeroDivisionError("nothing to divide by")
        if "perhaps" in words:
            return replace(passed("Perhaps.", page.opening), confidence=0.6)
        if "half" in words:
            return partial("Half.", page.opening)
        return passed("Order.", page.opening) if "order" in words.lower() else failed("No order.", page.opening)

    @page_detector("test-structure", basis="structure")
    def structure(page: Reading, _: None) -> Answer:
        return passed("Seen.", page.opening)

    @site_detector("test-site")
    def everywhere(site: SiteReading, _: None) -> Sequence[Answer]:
        return [
            replace(passed("One page.", page.opening), page=page.id)
            if "order" in page.text
            else Answer(Verdict.FAIL, f"{page.id} is silent.", (Quote(page.text, page=page.id),), page=page.id)
            for page in site.pages
        ]

    yield
    for name in ("test-says", "test-structure", "test-site"):
        del _detectors[name]


def page(words: str, *kinds: PageKind, name: str = "001-page") -> Page:
    return replace(page_from_text(words, kinds[0]), id=name, kinds=kinds)


def walked(*pages: Page, persona: str = "busy-parent", journey: tuple[JourneyEntry, ...] = ()) -> StoredVisit:
    visit = Visit(f"web-{persona}", persona, ChannelKind.WEB, NOON, journey=journey)
    return StoredVisit(visit, pages)


def findings(
    *visits: StoredVisit, check: Check = ORDER, plan: Plan | None = None, checklist: str = "house", language: str = "en"
) -> tuple[Finding, ...]:
    checklists = [Checklist(checklist, "", (check,), language=language)]
    return judge(visits, checklists, plan or Plan(audit="test")).findings


def missed(kind: PageKind, why: str) -> JourneyEntry:
    return JourneyEntry(kind, STAGE_OF[kind], reached=False, why_not=why)


def test_gives_one_finding_a_page_with_its_place_and_its_points() -> None:
    (finding,) = findings(walked(page("You may order now.", PageKind.OTHER, PageKind.PRODUCT)))
    assert (finding.page, finding.page_kind, finding.stage) == ("web-busy-parent/001-page", "product", "decide")
    assert (finding.verdict, finding.points, finding.lost) == (Verdict.PASS, 4.0, 0.0)
    assert (finding.confidence, finding.recommendation, finding.persona) == (0.75, "Say so.", "busy-parent")


@pytest.mark.parametrize(("words", "points"), [("half a loaf", 2.0), ("nothing", 0.0)])
def test_points_are_weight_times_verdict(words: str, points: float) -> None:
    (finding,) = findings(walked(page(words, PageKind.PRODUCT)))
    assert finding.points == points


def test_walks_checklists_then_checks_then_visits_then_pages() -> None:
    visits = [
        walked(
            page("order", PageKind.PRODUCT, name="001-a"), page("order", PageKind.PRODUCT, name="002-b"), persona=who
        )
        for who in ("one", "two")
    ]
    second = replace(ORDER, id="second")
    judged = judge(
        visits, [Checklist("a", "", (ORDER, second)), Checklist("b", "", (ORDER,))], Plan(audit="t")
    ).findings
    expected = [
        (checklist, check, f"web-{who}/{name}")
        for checklist, check in (("a", "says-order"), ("a", "second"), ("b", "says-order"))
        for who in ("one", "two")
        for name in ("001-a", "002-b")
    ]
    assert [(f.checklist, f.check, f.page) for f in judged] == expected


def test_a_broken_detector_is_an_error_that_names_itself_and_costs_no_other_finding() -> None:
    broken, whole = findings(walked(page("crash", PageKind.PRODUCT), page("order", PageKind.PRODUCT, name="002")))
    assert (broken.verdict, broken.points) == (Verdict.ERROR, None)
    assert "ZeroDivisionError: nothing to divide by" in broken.reason
    assert whole.verdict is Verdict.PASS


def test_an_unsure_answer_becomes_a_question_to_a_person() -> None:
    (finding,) = findings(walked(page("perhaps", PageKind.PRODUCT)))
    assert (finding.verdict, finding.points, finding.confidence) == (Verdict.REVIEW, None, 0.6)


def test_an_unknown_detector_is_a_usage_problem() -> None:
    with pytest.raises(UsageProblem, match="no detector is called 'nobody'"):
        findings(walked(page("x", PageKind.PRODUCT)), check=replace(ORDER, detect="nobody"))


def test_too_few_words_make_the_question_meaningless() -> None:
    (finding,) = findings(walked(page("Order", PageKind.PRODUCT)), check=replace(ORDER, applies=Applies(min_words=3)))
    assert finding.verdict is Verdict.NOT_APPLICABLE


@pytest.mark.parametrize(
    ("asked", "shop", "verdict"),
    [
        pytest.param(("UK", "EU"), "UK", Verdict.PASS, id="named"),
        pytest.param(("UK",), "GB", Verdict.PASS, id="GB is the UK"),
        pytest.param(("EU",), "DE", Verdict.PASS, id="a member state"),
        pytest.param(("EU",), "US", Verdict.NOT_APPLICABLE, id="elsewhere"),
        pytest.param(("EU",), "", Verdict.PASS, id="unknown is asked"),
        pytest.param((), "US", Verdict.PASS, id="asked everywhere"),
    ],
)
def test_region_switches_a_check(asked: tuple[str, ...], shop: str, verdict: Verdict) -> None:
    plan = Plan(audit="t", site=Site("http://shop.example", region=shop))
    (finding,) = findings(walked(page("order", PageKind.PRODUCT)), check=replace(ORDER, region=asked), plan=plan)
    assert finding.verdict is verdict


@pytest.mark.parametrize(
    ("check", "checklist", "verdict"),
    [
        pytest.param(ORDER, "house", Verdict.NOT_APPLICABLE, id="openly not promised"),
        pytest.param(replace(ORDER, severity=Severity.CRITICAL), "house", Verdict.PASS, id="critical is owed"),
        pytest.param(ORDER, "channel-consistency", Verdict.PASS, id="consistency is owed"),
        pytest.param(replace(ORDER, source="consumer law (EU)"), "house", Verdict.PASS, id="the law is owed"),
        pytest.param(replace(ORDER, source="a lawn"), "house", Verdict.NOT_APPLICABLE, id="a lawn is no law"),
    ],
)
def test_a_brand_may_decline_to_promise_but_not_everything(check: Check, checklist: str, verdict: Verdict) -> None:
    plan = Plan(audit="t", not_promised=("says-order",))
    (finding,) = findings(walked(page("order", PageKind.PRODUCT)), check=check, plan=plan, checklist=checklist)
    assert finding.verdict is verdict


def test_the_browsers_own_error_page_is_never_read_as_the_shops_words() -> None:
    ours = replace(page("You may order", PageKind.PRODUCT), browser_error=True)
    (finding,) = findings(walked(ours))
    assert (finding.verdict, finding.points) == (Verdict.NOT_APPLICABLE, None)


GERMAN = (
    "Sie können die Lampe heute mit der Post oder auf Rechnung bestellen und wir liefern sie in zwei Tagen zu Ihnen"
)


def test_words_in_another_language_go_to_a_person_who_speaks_it() -> None:
    (finding,) = findings(walked(page(GERMAN, PageKind.PRODUCT)))
    assert finding.verdict is Verdict.REVIEW
    assert "(de)" in finding.reason


def test_what_is_seen_in_the_structure_needs_no_language() -> None:
    (finding,) = findings(walked(page(GERMAN, PageKind.PRODUCT)), check=replace(ORDER, detect="test-structure"))
    assert (finding.verdict, finding.confidence) == (Verdict.PASS, 0.95)


def test_a_checklist_in_the_pages_own_language_is_read() -> None:
    (finding,) = findings(walked(page(GERMAN, PageKind.PRODUCT)), language="de")
    assert finding.verdict is Verdict.FAIL


class TestNotSeen:
    def test_a_page_that_the_walk_aimed_at_and_missed_stays_open(self) -> None:
        (finding,) = findings(walked(journey=(missed(PageKind.PRODUCT, "search found nothing"),)))
        assert (finding.verdict, finding.reason) == (Verdict.NOT_SEEN, "search found nothing")
        assert (finding.page, finding.page_kind, finding.points) == ("", PageKind.PRODUCT, None)

    def test_each_missed_kind_is_told_beside_what_was_seen(self) -> None:
        check = replace(ORDER, pages=(PageKind.PRODUCT, PageKind.CART, PageKind.PAYMENT))
        journey = (missed(PageKind.PAYMENT, "stopped before"),)
        seen, open_ = findings(walked(page("order", PageKind.PRODUCT), journey=journey), check=check)
        assert (seen.verdict, open_.verdict, open_.page_kind) == (Verdict.PASS, Verdict.NOT_SEEN, PageKind.PAYMENT)

    def test_a_kind_that_was_met_after_all_is_not_told_as_missed(self) -> None:
        stored = walked(page("order", PageKind.PRODUCT), journey=(missed(PageKind.PRODUCT, "first try failed"),))
        assert [finding.verdict for finding in findings(stored)] == [Verdict.PASS]

    @pytest.mark.parametrize("kind", [PageKind.FAULT, PageKind.SOLD_OUT, PageKind.EMAIL, PageKind.CONFIRMATION])
    def test_pages_that_a_healthy_shop_need_not_show_are_no_gap(self, kind: PageKind) -> None:
        (finding,) = findings(walked(), check=replace(ORDER, pages=(kind,)))
        assert finding.verdict is Verdict.NOT_APPLICABLE

    def test_a_page_that_nobody_tried_to_reach_is_a_gap(self) -> None:
        check = replace(ORDER, pages=(PageKind.FAULT, PageKind.SEARCH, PageKind.CART))
        (finding,) = findings(walked(), check=check)
        assert (finding.verdict, finding.page_kind) == (Verdict.NOT_SEEN, PageKind.SEARCH)

    def test_a_document_that_nobody_walked_to_has_no_gaps(self) -> None:
        email = StoredVisit(Visit("order-email", "", ChannelKind.EMAIL, NOON), (page("order", PageKind.EMAIL),))
        assert findings(email) == ()


class TestSite:
    CHECK = replace(ORDER, id="everywhere", detect="test-site", pages=(), join=Join.SITE)

    def test_gives_one_finding_for_all_visits_and_the_worst_answer_counts(self) -> None:
        one = walked(page("order", PageKind.PRODUCT), page("nothing", PageKind.CART, name="002-cart"))
        (finding,) = findings(one, check=self.CHECK)
        assert (finding.verdict, finding.persona, finding.join) == (Verdict.FAIL, "", "site")
        assert (finding.page, finding.page_kind, finding.stage) == ("web-busy-parent/002-cart", "cart", "buy")
        assert [quote.text for quote in finding.quotes] == ["nothing"]

    def test_several_equally_bad_answers_are_told_together(self) -> None:
        one = walked(*(page(f"silence {n}", PageKind.PRODUCT, name=f"00{n}") for n in range(5)))
        (finding,) = findings(one, check=self.CHECK)
        assert len(finding.quotes) == 5
        assert finding.reason.endswith("And 2 more.")

    def test_no_answer_at_all_is_not_a_pass(self) -> None:
        (finding,) = findings(walked(), check=self.CHECK)
        assert finding.verdict is Verdict.NOT_APPLICABLE


def test_equal_quotes_share_a_group_and_different_ones_do_not() -> None:
    pages = [page(words, PageKind.PRODUCT, name=f"00{n}") for n, words in enumerate(["stop", "stop", "halt"])]
    one, two, other = findings(walked(*pages))
    assert one.group == two.group != other.group


def test_judging_twice_gives_the_same() -> None:
    visits = [walked(page("order", PageKind.PRODUCT), page("half", PageKind.PRODUCT, name="002"))]
    checklists = [Checklist("house", "", (ORDER, TestSite.CHECK))]
    assert judge(visits, checklists, Plan(audit="t")) == judge(visits, checklists, Plan(audit="t"))


def test_facts_that_cannot_be_read_do_not_end_the_run(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: SiteReading) -> tuple[Fact, ...]:
        raise ZeroDivisionError("nothing to divide by")

    monkeypatch.setattr("mysteryshop.judge.answering.site_facts", broken)
    checklist = Checklist("house", "", (ORDER,))
    found = judge([walked(page("You may order now.", PageKind.PRODUCT))], [checklist], Plan(audit="test"))
    assert found.facts == ()
    assert [finding.verdict for finding in found.findings] == [Verdict.PASS]


def test_a_page_for_paying_does_not_stand_for_a_page_for_choosing_that_was_seen() -> None:
    check = replace(ORDER, pages=(PageKind.CATEGORY,))
    basket = page("order", PageKind.CART, PageKind.CATEGORY, name="002-cart")
    seen = findings(walked(page("order", PageKind.CATEGORY), basket), check=check)
    assert [finding.page for finding in seen] == ["web-busy-parent/001-page"]
    assert [finding.page for finding in findings(walked(basket), check=check)] == ["web-busy-parent/002-cart"]
