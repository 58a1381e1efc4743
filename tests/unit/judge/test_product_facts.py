"""Is what I need to decide there?"""

from dataclasses import replace

import pytest

from mysteryshop.judge import page_from_html
from mysteryshop.judge.detectors.product_facts import Options, product_facts
from mysteryshop.judge.reading import Reading, Setting
from mysteryshop.judge.reading.furniture import Surroundings
from mysteryshop.judge.reading.goods_facts import FACTS, LISTS, PICTURES, kind_by_name
from mysteryshop.model import Answer, PageKind, Scenario, Staged, Verdict

THREE = "<img src='/a.jpg' alt='From the front'><img src='/b.jpg' alt='From behind'><img src='/c.jpg' alt='The cuff'>"
SHIRT = (
    f"<h1>Linen shirt</h1>{THREE}<p>£49.00</p><p>Size S to XL, loose cut.</p><p>100 % linen. Machine wash at 40.</p>"
    "<form><button>Add to cart</button></form>"
)


def ask(body: str, options: Options | None = None) -> Answer:
    return product_facts(Reading(page_from_html(f"<main>{body}</main>", PageKind.PRODUCT)), options or Options())


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Coffee table, oak", "furniture"),
        ("Tea towel", "things for the home"),
        ("Stainless Steel Thermos - Yellow", "things for the home"),
        ("Women's T-Shirts", "clothing"),
        ("Walking boots for women", "clothing"),
        ("Weekend ticket", "tickets"),
        ("Chocolate truffles", "food and drink"),
        ("Aurora", ""),
        ("", ""),
    ],
)
def test_the_last_word_of_a_name_tells_the_kind_of_goods(name: str, kind: str) -> None:
    assert kind_by_name(name) == kind


def test_every_list_is_made_of_known_facts() -> None:
    assert {fact for facts in LISTS.values() for fact in facts} - {*FACTS, PICTURES} == set()


def test_all_facts_pass_half_of_them_are_partial_and_none_fails() -> None:
    assert ask(SHIRT).verdict is Verdict.PASS
    half = ask("<h1>Linen shirt</h1><p>Size S to XL.</p><p>100 % linen. Machine wash at 40.</p>")
    assert half.verdict is Verdict.PARTIAL
    assert "not found: fit, pictures" in half.reason
    assert ask("<h1>Linen shirt</h1><p>You will live in it all summer.</p>").verdict is Verdict.FAIL


def test_a_name_alone_tells_no_material_and_a_price_no_inch() -> None:
    bare = ask("<h1>Linen shirt</h1><p>£18.00</p><p>In stock: 14</p>")
    assert "0 of 5" in bare.reason


def test_folded_facts_count_and_those_of_other_goods_do_not() -> None:
    folded = "<h1>Shirt</h1><details><summary>Care</summary><p>Machine wash at 40.</p></details>"
    assert "1 of 5" in ask(folded).reason
    assert "0 of 5" in ask("<h1>Shirt</h1><h2>You may also like</h2><p>Linen cap, machine wash</p>").reason


def test_pictures_of_other_pages_and_icons_are_not_counted() -> None:
    others = "".join(f"<a href='/p/{n}'><img src='/{n}.jpg' alt='Cap {n}'></a>" for n in range(3))
    assert PICTURES in ask(f"<h1>Shirt</h1>{others}").reason.partition("not found")[2]
    assert PICTURES in ask("<h1>Shirt</h1>" + "<img src='/i.png' width='16'>" * 3).reason.partition("not found")[2]


def test_the_checks_own_list_goes_first_and_takes_plain_words() -> None:
    answer = ask("<h1>Aurora</h1><p>Made in Thornby from oak.</p>", Options(facts=("material", "made in thornby")))
    assert answer.verdict is Verdict.PASS
    assert ask("<h1>Aurora</h1><p>Nice.</p>", Options(facts=("material",))).verdict is Verdict.FAIL


def test_goods_without_a_list_are_not_asked() -> None:
    assert ask("<h1>Aurora</h1>").verdict is Verdict.NOT_APPLICABLE


def failing(body: str, before: str = "", *, works: bool | None = None, missed: tuple[str, ...] = ()) -> Answer:
    fault = Staged(
        Scenario.IMAGE_FAILURE,
        PageKind.PRODUCT,
        "pictures were kept back",
        "opened it",
        works=works,
        missed=missed,
        before="000-before",
    )
    page = replace(page_from_html(f"<main>{body}</main>", PageKind.PRODUCT), staged=fault)
    sound = replace(page_from_html(f"<main>{before or body}</main>", PageKind.PRODUCT), id="000-before")
    return product_facts(Reading(page, Setting(around=Surroundings((sound,)))), Options())


@pytest.mark.parametrize(
    ("body", "before", "verdict"),
    [
        pytest.param(SHIRT, "", Verdict.PASS, id="words stand for each picture"),
        pytest.param(SHIRT.replace(" alt='The cuff'", ""), "", Verdict.PARTIAL, id="for all but one"),
        pytest.param(SHIRT.replace("alt", "title"), "", Verdict.FAIL, id="for none"),
        pytest.param(SHIRT.replace("From the front", "a.jpg"), "", Verdict.PARTIAL, id="a file's name says nothing"),
        pytest.param(SHIRT.replace("£49.00", ""), SHIRT, Verdict.FAIL, id="the price went with them"),
        pytest.param(SHIRT.replace("<button>", "<button hidden>"), SHIRT, Verdict.FAIL, id="the button went with them"),
        pytest.param(
            "<h1>Shirt</h1><p>£9</p><form><button>Buy</button></form>", "", Verdict.NOT_APPLICABLE, id="no picture"
        ),
    ],
)
def test_without_pictures_it_asks_whether_one_can_still_choose(body: str, before: str, verdict: Verdict) -> None:
    assert failing(body, before).verdict is verdict


def test_what_the_shopper_could_not_do_is_told() -> None:
    answer = failing(SHIRT, works=False, missed=("the choice of size",))
    assert answer.verdict is Verdict.FAIL
    assert "the choice of size" in answer.reason
