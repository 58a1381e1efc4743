"""Things alike, told apart."""

import pytest

from mysteryshop.judge import page_from_html, page_from_text
from mysteryshop.judge.detectors.compare import compare
from mysteryshop.judge.reading import Reading
from mysteryshop.model import PageKind, Verdict


def cards(*things: tuple[str, str], more: str = "") -> str:
    listed = "".join(f"<h2>{name}</h2><p>{line}</p><p>£2{n}</p>" for n, (name, line) in enumerate(things))
    return f"<main><h1>All</h1>{listed}{more}</main>"


def verdict_of(words: str, kind: PageKind = PageKind.CATEGORY) -> Verdict:
    page = page_from_html(words, kind) if words.startswith("<") else page_from_text(words, kind)
    return compare(Reading(page), None).verdict


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        pytest.param("Choose M for two people, L for a family.", Verdict.PASS, id="whom each suits"),
        pytest.param(
            cards(
                ("Aria lamp", "For a small desk."),
                ("Brook lamp", "For reading in bed."),
                ("Cove lamp", "For the hall."),
            ),
            Verdict.PASS,
            id="a line for each",
        ),
        pytest.param(
            cards(("Aria lamp", "9 W"), ("Brook lamp", "7 W"), ("Cove lamp", "4 W"), more="<button>Compare</button>"),
            Verdict.PASS,
            id="a way to compare",
        ),
        pytest.param(
            cards(("Aria lamp", "9 W"), ("Brook lamp", "7 W"), ("Cove lamp", "4 W")),
            Verdict.FAIL,
            id="three lamps, specs only",
        ),
        pytest.param(
            cards(("Aria lamp", "9 W"), ("Brook lamp", "7 W")),
            Verdict.NOT_APPLICABLE,
            id="two lamps",
        ),
        pytest.param(
            cards(("Oak stool", "40 cm"), ("Brook lamp", "7 W"), ("Clay pot", "4 l")),
            Verdict.NOT_APPLICABLE,
            id="three unlike things",
        ),
        pytest.param(
            cards(("Ceramic vase", "1"), ("Ceramic bowl", "2"), ("Ceramic cup", "3")),
            Verdict.NOT_APPLICABLE,
            id="alike in what they are made of only",
        ),
        pytest.param(
            cards(("Thermos - Red", "1"), ("Thermos - Blue", "2"), ("Thermos - White", "3")),
            Verdict.NOT_APPLICABLE,
            id="alike but for the colour",
        ),
    ],
)
def test_wants_words_where_things_are_alike(words: str, verdict: Verdict) -> None:
    assert verdict_of(words) is verdict


@pytest.mark.parametrize(
    ("label", "name", "verdict"),
    [
        pytest.param("Size", "size", Verdict.FAIL, id="sizes"),
        pytest.param("Colour", "colour", Verdict.NOT_APPLICABLE, id="colours speak for themselves"),
        pytest.param("Quantity", "qty", Verdict.NOT_APPLICABLE, id="how many"),
    ],
)
def test_variants_of_one_product_want_words_too(label: str, name: str, verdict: Verdict) -> None:
    chosen = f"<select name='{name}' aria-label='{label}'><option>1<option>2<option>3</select>"
    form = f"<main><h1>Tent</h1><form>{chosen}<button>Add</button></form></main>"
    assert verdict_of(form, PageKind.PRODUCT) is verdict
    helped = form.replace("</main>", "<a href='/guide'>Size guide</a></main>")
    assert verdict_of(helped, PageKind.PRODUCT) is Verdict.PASS


def test_a_search_box_has_no_variants() -> None:
    box = "<form><input name='q'><select name='type'><option>All<option>Blog<option>Goods</select></form>"
    assert verdict_of(f"<main><h1>Tent</h1>{box}</main>", PageKind.PRODUCT) is Verdict.NOT_APPLICABLE
