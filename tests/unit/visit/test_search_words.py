"""What a customer types into a search comes from its need; a page that found nothing says so in many ways."""

from __future__ import annotations

import pytest
from tests.unit.visit.seeing import link, seen, text

from mysteryshop.model import Persona
from mysteryshop.visit.search_words import finds_nothing, searches_of, words_of_need


@pytest.mark.parametrize(
    ("needs", "locale", "searches"),
    [
        ("a lamp to read by in bed", "en-GB", ("lamp read bed", "lamp")),
        ("share photos with the family", "en-GB", ("share photos family", "share photos")),
        ("a single part, or an honest way to one", "en-GB", ("single part honest", "single part")),
        ("a door for the shed", "en-GB", ("door shed", "door")),
        ("bedside lamp", "en-GB", ("bedside lamp",)),
        ("a coat, a scarf, gloves, a hat and boots", "en-GB", ("coat scarf gloves hat", "coat")),
        ("eine Lampe zum Lesen im Bett", "de-DE", ("Lampe Lesen Bett", "Lampe")),
        ("une lampe pour lire au lit", "fr-FR", ("lampe lire lit", "lampe")),
        ("una lámpara para leer", "es-ES", ("lámpara leer", "lámpara")),
        ("buty do biegania", "pl-PL", ("buty biegania", "buty")),
        ("to find out what there is", "en-GB", ()),
        ("", "en-GB", ()),
    ],
)
def test_a_need_becomes_its_content_words_then_the_thing_alone(
    needs: str, locale: str, searches: tuple[str, ...]
) -> None:
    assert words_of_need(needs, locale) == searches


def test_words_that_were_given_come_before_words_of_the_need_and_three_are_enough() -> None:
    given = Persona("reader", needs="a lamp to read by", search=("one", "two", "three", "four"))
    assert searches_of(given) == ("one", "two", "three")
    assert searches_of(Persona("reader", needs="a lamp to read by")) == ("lamp read", "lamp")


@pytest.mark.parametrize(
    "words",
    [
        "No results found for “gift”",
        "Sorry, no matching products were found.",
        "We couldn't find anything for gift",
        "Your search did not match any products.",
        "0 results for gift",
        "Nothing found",
        "Keine Treffer für „Geschenk“",
        "Es wurde leider nichts gefunden",
        "Aucun résultat pour cadeau",
        "No se encontraron productos",
        "Nessun risultato per regalo",
        "Geen resultaten gevonden",
        "Nenhum resultado encontrado",
        "Brak wyników",
        "لا توجد نتائج",
    ],
)
def test_hears_that_nothing_was_found(words: str) -> None:
    assert finds_nothing(seen(text(words), link("Home", "/", region="header")))


@pytest.mark.parametrize(
    "words",
    [
        "12 results for gift",
        "10 results",
        "Gift set, nothing like it, £20",
        "Search results",
        "Returns: no questions asked",
    ],
)
def test_a_page_of_results_is_not_taken_for_an_empty_one(words: str) -> None:
    assert not finds_nothing(seen(text(words)))


def test_words_in_a_footer_or_out_of_sight_say_nothing_of_the_search() -> None:
    assert not finds_nothing(seen(text("No results found", region="footer"), text("No results", visible=False)))
