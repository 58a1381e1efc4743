"""Channels that nobody walked, as what they are."""

from __future__ import annotations

from dataclasses import replace

from bs4 import BeautifulSoup
from tests.golden.papers import FOLDER, papers_result
from tests.golden.sample import sample_result
from tests.golden.sample_answers import HOSTILE

from mysteryshop.model import Result
from mysteryshop.report.as_html import render_html
from mysteryshop.report.as_markdown import render_markdown
from mysteryshop.report.view.cases import find_chapters
from mysteryshop.report.view.channels import Heard, hear_channels
from mysteryshop.report.view.film import show_films
from mysteryshop.report.view.leaves import show_leaves
from mysteryshop.report.view.stops import find_stops
from mysteryshop.report.view.verdict import tell_verdict


def heard(result: Result) -> dict[str, Heard]:
    stops = find_stops(result, {})
    return {each.name: each for each in hear_channels(result, stops.values(), find_chapters(result, stops))}


def mixed() -> Result:
    """Two walks, and documents beside them."""
    walks, papers = sample_result(), papers_result()
    return replace(walks, visits=(*walks.visits, *papers.visits), pages=(*walks.pages, *papers.pages))


def test_each_says_what_it_is_when_and_for_whom() -> None:
    email = heard(papers_result())["order email"]
    assert (email.label, email.kind, email.place, email.date, email.audience) == (
        "B",
        "Email",
        "order-email.txt",
        "Thursday 1 October 2026",
        "new customers",
    )
    assert (email.taken, email.unread) == ("an email: it is an email", ("the attachment 'terms.pdf'",))
    assert [case.number for case in email.cases] == [1]


def test_the_date_that_the_plan_gives_goes_first() -> None:
    assert heard(papers_result())["chats of May"].date == "Sunday 31 May 2026"
    assert heard(papers_result())["Terms of sale"].date == ""


def test_one_that_could_not_be_read_says_why() -> None:
    lost = heard(papers_result())["help centre"]
    assert (lost.label, lost.problem, lost.stops) == ("E", "the address did not answer", ())


def test_a_channel_is_no_film_and_a_walk_no_channel() -> None:
    stops = find_stops(mixed(), {})
    assert [film.visit.id for film in show_films(mixed(), stops, ())] == ["busy-parent", "price-first"]
    assert list(heard(mixed())) == [visit.id for visit in papers_result().visits]
    assert heard(sample_result()) == {}


def test_a_page_of_a_channel_bears_its_name() -> None:
    captions = [stop.caption for stop in find_stops(papers_result(), {}).values()]
    assert captions[:4] == ["A Terms of sale", "B order email", "C1 chats of May", "C2 chats of May"]


def test_the_words_that_cost_points_are_marked_in_the_document() -> None:
    result = papers_result()
    stops = find_stops(result, {})
    leaf = show_leaves(stops.values(), find_chapters(result, stops))["order email/001-email"]
    assert [piece.text for piece in leaf.lines[0]] == ["Changed your mind? ", "Send it back within 14 days."]
    assert [bool(piece.cases) for piece in leaf.lines[0]] == [False, True]


def test_documents_alone_tell_of_no_customer_and_no_walk() -> None:
    says = tell_verdict(papers_result())
    assert says.headline.startswith("What customers are told about one matter depends on where they look")
    assert says.sentences[0].startswith("Five channels were read on Tuesday 6 October 2026")
    page = BeautifulSoup(render_html(papers_result(), FOLDER), "lxml")
    assert not page.select(".film, .picture.missing, .person .story")
    assert "The walk" not in page.get_text()
    assert "Laptop" not in page.get_text()


def test_a_walk_names_the_channels_beside_it() -> None:
    first = tell_verdict(mixed()).sentences[0]
    assert "kept ten pages as evidence, and five channels beside them; no order was placed" in first


def test_markdown_names_the_channel_that_was_not_read() -> None:
    told = render_markdown(papers_result(), FOLDER).decode()
    assert "- Read on Tuesday 6 October 2026: five channels" in told
    assert "- The channel help centre was not read: the address did not answer" in told
    assert "The walk of" not in told


def test_hostile_names_and_quotes_become_no_markup() -> None:
    page = BeautifulSoup(render_html(papers_result(), FOLDER), "lxml")
    assert len(page.select("script")) == 1
    assert not page.select("img")
    shown = [bdi.get_text() for bdi in page.select("bdi")]
    clean = HOSTILE.replace("\x07", "\ufffd")
    assert f"leaflet {clean}" in shown
    assert f"Returns within 30 days {clean}" in shown


def test_every_link_within_the_report_leads_somewhere() -> None:
    for result in (papers_result(), mixed()):
        page = BeautifulSoup(render_html(result, FOLDER), "lxml")
        ids = {tag["id"] for tag in page.select("[id]")}
        assert [a["href"] for a in page.select("a[href^='#']") if str(a["href"])[1:] not in ids] == []
        assert len(ids) == len(page.select("[id]"))
