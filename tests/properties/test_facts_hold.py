"""What holds of facts and contradictions whatever the pages say."""

from collections.abc import Sequence
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from mysteryshop.judge.reading import Reading, Setting, SiteReading
from mysteryshop.judge.reading.contradictions import find_contradictions
from mysteryshop.judge.reading.facts import read_facts
from mysteryshop.judge.reading.facts_amounts import find_amounts
from mysteryshop.model import Block, Page, PageKind

PROMISES = st.sampled_from(
    [
        "Free delivery over £40.",
        "Free delivery over £50.",
        "Delivery is £3.95.",
        "Delivery is 3.95 GBP.",
        "Delivery is free.",
        "Next day delivery is £6.95.",
        "EU delivery costs €11.50.",
        "Return it within 30 days.",
        "You have 14 days to return it.",
        "Returns are free.",
        "Buyer pays return postage.",
        "We refund you within 5 working days of receipt.",
        "Refunds are made within 28 days of receipt.",
        "Frames are guaranteed for ten years.",
        "All lamps are guaranteed for 2 years.",
        "No booking fee.",
        "Booking fee £3.50 per order.",
        "Oak lamp",
        "£24.00",
        "£26.00",
    ]
)
KINDS = st.sampled_from(
    [PageKind.HOME, PageKind.FAQ, PageKind.TERMS, PageKind.CHECKOUT, PageKind.PRODUCT, PageKind.CATEGORY]
)
PAGES = st.lists(st.tuples(KINDS, st.lists(PROMISES | st.text(max_size=40), max_size=5)), max_size=5)


def reading(number: int, kind: PageKind, lines: Sequence[str]) -> Reading:
    words = ["Oak lamp", *lines] if kind is PageKind.PRODUCT else lines
    blocks = tuple(
        Block(
            line,
            "heading" if kind is PageKind.PRODUCT and not i else "paragraph",
            f"p:nth-of-type({i})",
            level=int(not i),
        )
        for i, line in enumerate(words)
    )
    page = Page(
        id=f"{number:03d}-{kind}",
        kinds=(kind,),
        url=f"https://shop.example/{number}",
        requested="",
        status=200,
        title="",
        captured="2026-06-01T12:00:00+00:00",
        step=number,
        blocks=blocks,
    )
    return Reading(page, where="anywhere", visit="v")


def readings(pages: Sequence[tuple[PageKind, Sequence[str]]]) -> tuple[Reading, ...]:
    return tuple(reading(i, kind, lines) for i, (kind, lines) in enumerate(pages))


def found(pages: tuple[Reading, ...]) -> set[frozenset[tuple[str, str]]]:
    contradictions = find_contradictions(SiteReading(pages, Setting()))
    return {frozenset({(one.a.quote, one.a.value), (one.b.quote, one.b.value)}) for one in contradictions}


@given(PAGES)
def test_every_quote_is_the_page_s_own_words(pages: list[tuple[PageKind, list[str]]]) -> None:
    site = SiteReading(readings(pages), Setting())
    blocks = {page.id: [block.text for block in page.page.blocks] for page in site.pages}
    for fact in read_facts(site):
        assert any(fact.quote.text in text for text in blocks[fact.page])
        assert fact.quote.page == fact.page


@given(PAGES, st.randoms(use_true_random=False))
def test_the_order_of_pages_changes_nothing(pages: list[tuple[PageKind, list[str]]], chance: Random) -> None:
    told = list(readings(pages))
    shuffled = list(told)
    chance.shuffle(shuffled)
    assert found(tuple(told)) == found(tuple(shuffled))


@given(PAGES)
def test_a_page_copied_twice_adds_none(pages: list[tuple[PageKind, list[str]]]) -> None:
    once = readings(pages)
    again = tuple(reading(len(pages) + i, kind, lines) for i, (kind, lines) in enumerate(pages))
    assert found(once + again) == found(once)


@given(PAGES)
def test_a_pair_is_told_once_and_never_about_one_page(pages: list[tuple[PageKind, list[str]]]) -> None:
    contradictions = find_contradictions(SiteReading(readings(pages), Setting()))
    pairs = [(one.fact, one.subject, frozenset({one.a.quote, one.b.quote})) for one in contradictions]
    assert all(one.a.page != one.b.page for one in contradictions)
    assert len(pairs) == len(set(pairs))


@settings(max_examples=200)
@given(st.integers(min_value=0, max_value=999_999), st.integers(min_value=0, max_value=99))
def test_all_ways_to_write_an_amount_are_one_amount(pounds: int, pence: int) -> None:
    english, plain = f"{pounds:,}.{pence:02d}", f"{pounds}.{pence:02d}"
    continental = english.replace(",", " ").replace(".", ",").replace(" ", ".")
    written = [f"£{english}", f"£{plain}", f"{plain} GBP", f"GBP {english}", f"{continental} £", f"£ {continental}"]
    values = {amount.value for text in written for amount in find_amounts(f"It is {text} now")}
    assert values == {f"GBP {plain}"}
