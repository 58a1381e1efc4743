"""Names, labels, language and headings: by the markup, by a browser's look, and where pictures failed."""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.labels_and_keyboard import labels_and_keyboard
from mysteryshop.judge.reading import Reading
from mysteryshop.judge.reading.plain import page_from_text
from mysteryshop.model import Answer, Box, PageKind, Scenario, Staged, Verdict
from mysteryshop.model.passes import NameProblem, Names, Passes, Spot

PASS, PARTIAL, FAIL = Verdict.PASS, Verdict.PARTIAL, Verdict.FAIL


def ask(body: str, *, lang: str = ' lang="en"') -> Answer:
    html = f"<!doctype html><html{lang}><head><title>Kettles</title></head><body><main>{body}</main></body></html>"
    return labels_and_keyboard(Reading(page_from_html(html, PageKind.PRODUCT)), None)


@pytest.mark.parametrize(
    ("body", "verdict"),
    [
        pytest.param("<h1>Kettle</h1><button>Add</button>", PASS, id="a named button"),
        pytest.param("<h1>Kettle</h1><button></button>", FAIL, id="a silent button"),
        pytest.param('<h1>Kettle</h1><button aria-label="Add"><svg></svg></button>', PASS, id="named for readers"),
        pytest.param("<h1>Kettle</h1><button hidden></button>", PASS, id="nobody sees it"),
        pytest.param('<h1>Kettle</h1><input type="submit">', PASS, id="the browser names it"),
        pytest.param('<h1>Kettle</h1><a href="/a"><img src="a" alt=""></a>', FAIL, id="a silent link"),
        pytest.param('<h1>Kettle</h1><a href="/a"><img src="a" alt="Cart"></a>', PASS, id="named by its picture"),
        pytest.param("<h1>Kettle</h1><a name=top></a>", PASS, id="no way on, so no link"),
        pytest.param('<h1>Kettle</h1><input placeholder="Email">', FAIL, id="a placeholder is no label"),
        pytest.param("<h1>Kettle</h1><label>Email <input></label>", PASS, id="a label round it"),
        pytest.param('<h1>Kettle</h1><label for=e>Email</label><input id="e">', PASS, id="a label for it"),
        pytest.param('<h1>Kettle</h1><input type="hidden" name="t">', PASS, id="hidden fields need none"),
        pytest.param("<h1>Kettle</h1><select><option>Red</option></select>", FAIL, id="a silent choice"),
        pytest.param('<h1>Kettle</h1><div onclick="go()">Add</div>', FAIL, id="a div as button"),
        pytest.param('<h1>Kettle</h1><div role="button" tabindex="0">Add</div>', PASS, id="one that can be reached"),
        pytest.param('<h1>Kettle</h1><div onclick="go()"><button>Add</button></div>', PASS, id="a real one inside"),
        pytest.param("<p>Kettle</p>", FAIL, id="no heading at all"),
        pytest.param("<h2>Kettle</h2>", PARTIAL, id="no main heading"),
        pytest.param('<h1>Kettle</h1><img src="a.jpg">', PARTIAL, id="a silent picture"),
        pytest.param('<h1>Kettle</h1><img src="a.jpg" alt="">', PASS, id="a picture for show"),
    ],
)
def test_reads_it_from_the_markup(body: str, verdict: Verdict) -> None:
    assert ask(body).verdict is verdict


def test_a_page_without_language_fails() -> None:
    answer = ask("<h1>Kettle</h1>", lang="")
    assert (answer.verdict, answer.quotes[0].text) == (FAIL, "<html>")


def test_a_part_of_a_page_has_no_language_of_its_own() -> None:
    page = page_from_html("<main><p>A draft</p></main>", PageKind.PRODUCT)
    assert labels_and_keyboard(Reading(page), None).verdict is PASS


def test_words_alone_are_a_question() -> None:
    page = page_from_text("Only words.", PageKind.PRODUCT)
    assert labels_and_keyboard(Reading(page), None).verdict is Verdict.REVIEW


def test_what_a_browser_saw_counts_and_stands_at_its_place() -> None:
    page = page_from_html("<main><h1>Kettle</h1><button>Add</button></main>", PageKind.PRODUCT)
    button = page.blocks[-1]
    box = Box(1, 2, 30, 40)
    spot = Spot("Add", button.selector, Box(9, 9, 9, 9))
    names = Names("axe-core 4", ("button-name",), (NameProblem("button-name", "critical", "Name it", 1, (spot,)),))
    blocks = (*page.blocks[:-1], replace(button, box=box))
    page = replace(page, blocks=blocks, forms=(), passes=Passes(names=names))
    answer = labels_and_keyboard(Reading(page), None)
    assert (answer.verdict, answer.reason) == (FAIL, "Name it (1 x, button-name) (seen by axe-core 4).")
    assert [(quote.text, quote.box) for quote in answer.quotes] == [("Add", box)]


@pytest.mark.parametrize(
    ("body", "missed", "verdict"),
    [
        ('<img src="a" alt="Slate kettle, front"><img src="b" alt="Its lid">', (), PASS),
        ('<img src="a" alt=""><img src="b">', (), FAIL),
        ('<img src="a" alt="Slate kettle"><img src="b">', (), PARTIAL),
        ('<a href="/k"><img src="a" alt=""> Slate kettle</a>', (), PASS),
        ('<label><input type="radio" name="ink"><img src="a" alt=""> Moss</label>', (), PASS),
        ('<header><img src="logo"></header><p>Words</p>', (), Verdict.NOT_APPLICABLE),
        ('<img src="a" alt="Slate kettle">', ("the price",), FAIL),
    ],
)
def test_asks_for_words_where_pictures_were_made_to_fail(body: str, missed: tuple[str, ...], verdict: Verdict) -> None:
    staged = Staged(Scenario.IMAGE_FAILURE, PageKind.PRODUCT, "no picture came", "looked at it", missed=missed)
    page = replace(page_from_html(f"<main><h1>Kettle</h1>{body}</main>", PageKind.PRODUCT), staged=staged)
    assert labels_and_keyboard(Reading(page), None).verdict is verdict
