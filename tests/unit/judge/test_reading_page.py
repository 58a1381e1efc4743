"""What a reading takes for the page's own words."""

from mysteryshop.judge import page_from_html
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind

HTML = (
    "<a href='#main'>Skip to the page</a><header><p>Menu</p></header><main><h1>Lamps</h1><p>Warm light.</p>"
    "<button>Buy</button></main><footer><p>Imprint</p></footer>"
)


def test_menus_and_skip_links_are_not_what_the_page_says() -> None:
    reading = Reading(page_from_html(HTML, PageKind.HOME))
    assert reading.text == "Lamps\nWarm light."
    assert reading.opening.text == "Lamps"
    assert reading.word_count == 3


def test_anywhere_reads_menus_too() -> None:
    assert Reading(page_from_html(HTML, PageKind.HOME), where="anywhere").text == "Menu\nLamps\nWarm light.\nImprint"


def test_a_page_that_is_nothing_but_furniture_is_read_as_it_is() -> None:
    reading = Reading(page_from_html("<footer><p>Closed until 9 June.</p></footer>", PageKind.MAINTENANCE))
    assert reading.text == "Closed until 9 June."


def test_a_reading_is_made_once_and_kept() -> None:
    reading, calls = Reading(page_from_html(HTML, PageKind.HOME)), []

    def count(page: Reading) -> int:
        calls.append(page)
        return len(calls)

    assert (reading.once(count), reading.once(count)) == (1, 1)
