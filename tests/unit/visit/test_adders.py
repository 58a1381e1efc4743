"""Which control puts the thing into the cart, in eight languages, and which only stands beside it."""

from __future__ import annotations

import pytest
from tests.unit.visit.seeing import button, form, heading, link, loose, seen

from mysteryshop.model import Button, PageKind
from mysteryshop.visit.adders import disabled_adders, ways_to_add
from mysteryshop.visit.finding_ways import ways_to

ADDS = (
    "Add to cart", "Add to basket", "Add to bag", "Add to trolley", "Pop it in the basket",
    "Add both to cart", "Add", "Buy", "Add to order", "Book tickets", "Reserve", "Get tickets", "ADD TO CART £12.50",
    "In den Warenkorb", "In den Warenkorb legen", "In den Einkaufswagen", "Kaufen", "Buchen",
    "Ajouter au panier", "Mettre au panier", "Ajouter", "Acheter", "Réserver",
    "Añadir al carrito", "Añadir a la cesta", "Agregar al carrito", "Comprar", "Reservar",
    "Aggiungi al carrello", "Aggiungi", "Acquista", "Prenota",
    "In winkelwagen", "In winkelmand", "In mijn winkelwagen", "Toevoegen aan winkelwagen", "Boek",
    "Adicionar ao carrinho", "Adicionar",
    "Do koszyka", "Dodaj do koszyka", "Wrzuć do koszyka", "Kup teraz", "Rezerwuj",
)  # fmt: skip
NO_ADDS = (
    "Add to wish list", "Add to favourites", "Add to compare", "Save for later", "Add a review", "Add to calendar",
    "Add a gift card", "Apply coupon", "Compare", "View cart", "View basket (2)", "Go to cart", "Update cart",
    "My cart", "Subscribe", "Notify me", "Create an account", "Search", "Checkout", "Share", "Size guide", "",
    "Auf den Merkzettel", "Zur Wunschliste hinzufügen", "Warenkorb ansehen", "Zum Warenkorb", "Zur Kasse",
    "Ajouter aux favoris", "Ajouter à ma liste de souhaits", "Voir le panier", "Commander",
    "Añadir a favoritos", "Añadir a la lista de deseos", "Ver carrito", "Tramitar pedido",
    "Aggiungi ai preferiti", "Aggiungi alla lista dei desideri", "Vai al carrello", "Vai alla cassa",
    "Op verlanglijst", "Bekijk winkelwagen", "Naar winkelwagen", "Afrekenen",
    "Adicionar aos favoritos", "Ver carrinho",
    "Dodaj do ulubionych", "Zobacz koszyk", "Przejdź do kasy",
)  # fmt: skip


def names(*buttons: Button) -> list[str]:
    return [way.name for way in ways_to_add(seen(loose(*buttons)))]


@pytest.mark.parametrize("words", ADDS)
def test_adds_in_the_words_of_every_language(words: str) -> None:
    assert names(button(words)) == [words]


@pytest.mark.parametrize("words", NO_ADDS)
def test_what_stands_beside_it_is_never_pressed(words: str) -> None:
    assert names(button(words)) == []


@pytest.mark.parametrize(
    "words",
    ["View cart", "Warenkorb ansehen", "Voir le panier", "Ver carrito", "Vai al carrello", "Bekijk winkelwagen",
     "Naar winkelwagen", "Ver carrinho", "Zobacz koszyk", "Go to basket", "Zum Warenkorb"],
)  # fmt: skip
def test_words_that_hold_the_carts_name_may_lead_there_instead(words: str) -> None:
    page = seen(loose(button(words)), path="/p/lamp")
    assert ways_to_add(page) == []
    assert [way.name for way in ways_to(PageKind.CART, page)] == [words]


@pytest.mark.parametrize(
    "words",
    ["In winkelwagen", "Do koszyka", "Dodaj do koszyka", "In den Warenkorb", "Ajouter au panier", "Add to cart",
     "Añadir al carrito", "Aggiungi al carrello", "Adicionar ao carrinho"],
)  # fmt: skip
def test_what_adds_is_no_way_to_the_cart(words: str) -> None:
    assert ways_to(PageKind.CART, seen(loose(button(words)), link(words, "/cart"), path="/p/lamp")) == []


def test_a_link_that_adds_is_found_only_by_words_that_can_mean_nothing_else() -> None:
    adds, buys = link("Add to basket", "/basket/add/7"), link("Buy", "/guides/buy")
    page = seen(adds, buys, link("View basket", "/basket"), link("Add to wish list", "/wish"))
    assert [(way.name, way.href) for way in ways_to_add(page)] == [("Add to basket", adds.href)]


@pytest.mark.parametrize("hint", ["add to cart button", "btn addtocart", "icon cart add", "product form submit"])
def test_an_icon_without_words_is_known_by_what_its_makers_call_it(hint: str) -> None:
    assert names(button("", hint=hint)) == [hint]


@pytest.mark.parametrize("hint", ["add to wishlist", "cart drawer close", "icon heart"])
def test_an_icon_of_another_name_is_not_pressed(hint: str) -> None:
    assert names(button("", hint=hint)) == []


@pytest.mark.parametrize("stands", [button("Add to cart", disabled=True), button("Add to cart", visible=False)])
def test_what_can_not_be_pressed_is_left_out(stands: Button) -> None:
    assert names(stands) == []


def test_the_surest_button_comes_first() -> None:
    page = seen(
        form(button("Add to wishlist"), button("Add"), action="/list"),
        form(button("Buy"), button("Add to basket"), action="/basket/add"),
        form(button("Add to cart", disabled=True)),
        form(button("Add to cart", visible=False)),
    )
    assert ways_to_add(page)[0].name == "Add to basket"
    assert all(way.selector != "button[Add to cart]" for way in ways_to_add(page))


def test_the_things_own_button_goes_before_those_of_other_things_below_and_of_the_menu() -> None:
    own = button("Add to cart", y=300)
    below = Button("Add to cart", "button.below", box=button("", y=4000).box)
    menu = Button("Add to cart", "button.menu", box=own.box, region="header")
    found = ways_to_add(seen(heading("Brass lamp"), loose(menu, below, own)))
    assert [way.selector for way in found] == [own.selector, "button.below", "button.menu"]


def test_a_long_text_that_mentions_buying_is_no_button() -> None:
    assert names(button("Everything that you need to know before you buy a lamp")) == []


@pytest.mark.parametrize("words", ["Add to cart", "In den Warenkorb", "Choose a size", "Select options"])
def test_a_button_that_waits_for_a_choice_is_remembered(words: str) -> None:
    page = seen(loose(button(words, disabled=True), button("Add to wish list", disabled=True)))
    assert [way.name for way in disabled_adders(page)] == [words]


def test_of_buttons_that_wait_the_one_that_adds_comes_first() -> None:
    page = seen(loose(button("Previous", disabled=True), button("Add to cart", disabled=True), button("Buy")))
    assert [way.name for way in disabled_adders(page)] == ["Add to cart", "Previous"]


@pytest.mark.parametrize(
    "waiting",
    [
        button("Add to cart"),
        button("", disabled=True),
        button("Add to cart", disabled=True, visible=False),
        button("Add to cart", disabled=True, region="header"),
    ],
    ids=["open", "nameless", "hidden", "in the header"],
)
def test_what_does_not_wait_for_a_choice_is_no_shut_adder(waiting: Button) -> None:
    assert disabled_adders(seen(loose(waiting))) == []
