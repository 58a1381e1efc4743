"""A persona shapes the walk: keys alone, no scripts, its own words, its patience."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.stores.small import no_js_french
from tests.stores.small.shop import serving
from tests.support.site import Answer, Asked, FixtureSite, Reply, html
from tests.support.walking import Shopper, Walked, click, go_to, open_, own, stranger

from mysteryshop.history import read_result
from mysteryshop.model import Action, PageKind, Persona, Step
from mysteryshop.pipeline import Overrides, Wishes, audit_plan, read_targets

KEYS = Persona("keys", patience=8.0, keyboard=True)
UNSCRIPTED = Persona("unscripted", patience=8.0, javascript=False)

CONTROLS = (
    "<main><h1>Lamp</h1><p id='said'>Nothing yet</p>"
    "<div class='b' onclick=\"said.textContent='Div pressed'\">Plain div</div>"
    "<div tabindex='0' role='button' onkeydown=\"if (event.key === ' ') said.textContent='Role pressed'\">Role</div>"
    "<button tabindex='-1' onclick=\"said.textContent='Skipped pressed'\">Skipped</button>"
    "<div inert><button onclick=\"said.textContent='Inert pressed'\">Asleep</button></div>"
    "<button onclick=\"said.textContent='Button pressed'\"><span>Button</span></button>"
    "<label><input type='checkbox' onchange=\"said.textContent='Box ticked'\"> Gift wrap</label>"
    "<a onclick=\"said.textContent='Anchor pressed'\">Anchor</a>"
    "<div role='radiogroup'><span role='radio' tabindex='0'>Small</span><span role='radio' tabindex='-1' "
    "onkeydown=\"said.textContent='Large chosen'\">Large</span></div></main>"
)


@pytest.fixture(scope="module")
def pressed(shopper: Shopper, folder: Callable[[], Path]) -> dict[str, tuple[bool, str]]:
    """Each control, whether its words came of pressing it, and what the shopper noted."""
    said = {
        "Plain div": "Div pressed",
        "Role": "Role pressed",
        "Skipped": "Skipped pressed",
        "Asleep": "Inert pressed",
        "Button": "Button pressed",
        "Gift wrap": "Box ticked",
        "Anchor": "Anchor pressed",
        "Large": "Large chosen",
    }
    steps = [open_("/")]
    for name, words in said.items():
        steps += [click(text=name), Step(Action.EXPECT, words)]
    steps.append(click(text="Plain div"))
    with FixtureSite({"/": html(CONTROLS)}) as site:
        walked = shopper.walk(own(site.url), steps, folder(), persona=KEYS)
    notes = walked.stored.visit.notes
    assert len(notes) == len(set(notes)), "once for each control, however often it is met"
    told = {name: next((note for note in notes if f"'{name}'" in note), "") for name in said}
    return {name: (walked.steps[2 * index + 2].done, told[name]) for index, name in enumerate(said)}


@pytest.mark.parametrize("name", ["Role", "Button", "Gift wrap", "Large"])
def test_keys_press_what_takes_the_focus(pressed: dict[str, tuple[bool, str]], name: str) -> None:
    assert pressed[name] == (True, "")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("Plain div", "it is a <div>, which takes no focus (on /)"),
        ("Skipped", "it is a <button> with tabindex -1, which takes no focus"),
        ("Asleep", "the <button> does not take the focus"),
        ("Anchor", "it is a <a>, which takes no focus"),
    ],
)
def test_what_takes_no_focus_is_out_of_reach_and_noted(
    pressed: dict[str, tuple[bool, str]], name: str, why: str
) -> None:
    done, note = pressed[name]
    assert not done
    assert "can't be reached with the keyboard" in note
    assert why in note


PRODUCT = "<main><h1>Brass lamp</h1><p>£36.00</p>{button}</main>"
ADD = "fetch('/cart/add', {method: 'POST'}).then(() => location = '/cart')"
DIV = f'<div class="btn" style="cursor:pointer" onclick="{ADD}">Add to cart</div>'
BUTTON = f'<button onclick="{ADD}">Add to cart</button>'
CART = (
    '<main><h1>Your cart</h1><p><a href="/p/lamp">Brass lamp</a> £36.00 <input name="quantity" value="1"></p>'
    "{way}</main>"
)
LINK = '<a href="/checkout">Checkout</a>'
DIV_WAY = """<div class="btn" style="cursor:pointer" onclick="location='/checkout'">Checkout</div>"""


def store(button: str, way: str = LINK) -> FixtureSite:
    lists = '<main><h1>Lamps</h1><ul><li><a href="/p/lamp">Brass lamp</a> £36.00</li></ul></main>'
    return FixtureSite(
        {
            "/": html('<nav><a href="/lamps">Lamps</a> <a href="/cart">Cart</a></nav>' + lists),
            "/lamps": html(lists),
            "/p/lamp": html(PRODUCT.format(button=button)),
            "/cart/add": Reply("{}", kind="application/json"),
            "/cart": html(CART.format(way=way)),
            "/checkout": html("<main><h1>Checkout</h1><form><label>Email <input type='email'></label></form></main>"),
        }
    )


def buy(shopper: Shopper, site: FixtureSite, folder: Path, persona: Persona) -> Walked:
    steps = [open_("/"), Step(Action.CHOOSE), Step(Action.ADD_TO_CART), go_to(PageKind.CART), go_to(PageKind.CHECKOUT)]
    return shopper.walk(stranger(site.url), steps, folder, persona=persona)


def test_a_button_that_is_one_is_pressed_with_keys(shopper: Shopper, folder: Callable[[], Path]) -> None:
    with store(BUTTON) as site:
        walked = buy(shopper, site, folder(), KEYS)
        assert [step.done for step in walked.steps] == [True] * 5
        assert site.asked_for("/cart/add", "POST")
    assert walked.entry(PageKind.CHECKOUT).reached


def test_a_button_that_is_a_div_keeps_keys_out_but_not_the_pointer(
    shopper: Shopper, folder: Callable[[], Path]
) -> None:
    with store(DIV) as site:
        with_keys = buy(shopper, site, folder(), KEYS)
        assert not site.asked_for("/cart/add", "POST")
        with_pointer = buy(shopper, site, folder(), Persona("pointer"))
        assert site.asked_for("/cart/add", "POST")
    assert "'Add to cart' can't be reached with the keyboard: it is a <div>" in with_keys.steps[2].problem
    assert any("'Add to cart'" in note and "/p/lamp" in note for note in with_keys.stored.visit.notes)
    assert with_pointer.steps[2].done


def test_a_menu_that_opens_under_the_pointer_stays_shut_for_keys(shopper: Shopper, folder: Callable[[], Path]) -> None:
    menu = (
        "<style>nav ul ul{display:none} nav li:hover ul{display:block}</style><nav><ul><li><span>Shop</span>"
        '<ul><li><a href="/lamps">All lamps</a></li></ul></li></ul></nav>'
    )
    things = "".join(f'<li><a href="/p/{n}">Lamp number {n}</a> £{n}6.00</li>' for n in range(1, 6))
    lists = f"<main><h1>All lamps</h1><ul>{things}</ul></main>"
    pages = {"/": html(menu + "<main><h1>Welcome</h1></main>"), "/lamps": html(lists), "/p/lamp": html(PRODUCT)}
    steps = [open_("/"), go_to(PageKind.CATEGORY)]
    with FixtureSite(pages) as site:
        with_keys = shopper.walk(own(site.url), steps, folder(), persona=KEYS)
        with_pointer = shopper.walk(own(site.url), steps, folder(), persona=Persona("pointer"))
    assert "'All lamps' can't be reached with the keyboard" in with_keys.steps[1].problem
    assert with_pointer.steps[1].done


def test_a_shop_without_scripts_serves_a_customer_without_them(shopper: Shopper, folder: Callable[[], Path]) -> None:
    steps = [
        open_("/"),
        go_to(PageKind.CATEGORY),
        Step(Action.CHOOSE),
        Step(Action.ADD_TO_CART),
        go_to(PageKind.CART),
        go_to(PageKind.CHECKOUT),
    ]
    with serving(no_js_french.STORE) as (url, counters):
        walked = shopper.walk(own(url), steps, folder(), persona=UNSCRIPTED)
    assert [(step.step, step.problem) for step in walked.steps if not step.done] == []
    assert walked.entry(PageKind.CHECKOUT).reached
    assert "a question of country was answered with" in walked.pages[0].notice
    assert (counters.orders, counters.messages) == (0, 0)


@pytest.mark.parametrize(
    ("body", "why"),
    [
        (
            "<noscript>You need to enable JavaScript to run this app.</noscript><div id='app'></div>",
            "asks for scripts, which this customer's browser does not run: 'You need to enable JavaScript",
        ),
        ("<div id='app'></div>", "shows no words at all to a customer whose browser runs no scripts"),
    ],
)
def test_an_app_that_needs_scripts_is_told_as_such(
    shopper: Shopper, folder: Callable[[], Path], body: str, why: str
) -> None:
    app = html(f"{body}<script>app.innerHTML = '<h1>Lamps</h1><p>Brass lamp £36</p>'</script>")
    with FixtureSite({"/": app}) as site:
        without = shopper.walk(own(site.url), [open_("/")], folder(), persona=UNSCRIPTED)
        with_scripts = shopper.walk(own(site.url), [open_("/")], folder())
    assert why in without.stored.visit.problem
    assert without.stored.visit.notes == (without.stored.visit.problem,)
    assert "Brass lamp" in with_scripts.pages[0].text
    assert "enable" not in with_scripts.pages[0].text
    assert with_scripts.stored.visit.problem == ""


SEARCH = '<form role="search" action="/search"><input name="q" type="search"><button>Go</button></form>'


def searchable(finds: str) -> FixtureSite:
    def found(asked: Asked) -> str:
        some = '<h1>Search results</h1><ul><li><a href="/p/lamp">Brass lamp</a> £36</li></ul>'
        none = "<h1>Search</h1><p>No results found.</p>"
        return html(f"{SEARCH}<main>{some if asked.path.endswith('q=' + finds) else none}</main>")

    return FixtureSite({"/": html(SEARCH + "<main><h1>Home</h1></main>"), "/search": found})


@pytest.mark.parametrize(
    ("persona", "finds", "how", "pages"),
    [
        (Persona("a", search=("gift", "lamp", "set", "box")), "lamp", "'lamp'; nothing was found for 'gift'", 2),
        (Persona("b", needs="a lamp to read by"), "lamp", "'lamp'; nothing was found for 'lamp read'", 2),
        (
            Persona("c", search=("gift", "set", "new", "lamp")),
            "lamp",
            "'new'; nothing was found for 'gift' and 'set'",
            3,
        ),
        (Persona("d", search=("lamp", "set")), "lamp", "searched for 'lamp'", 1),
    ],
)
def test_where_one_search_finds_nothing_the_next_words_are_tried(
    shopper: Shopper, folder: Callable[[], Path], persona: Persona, finds: str, how: str, pages: int
) -> None:
    with searchable(finds) as site:
        walked = shopper.walk(own(site.url), [open_("/"), Step(Action.SEARCH)], folder(), persona=persona)
    assert walked.steps[1].how.endswith(how)
    assert len(walked.pages) == 1 + pages
    assert walked.entry(PageKind.SEARCH).reached


def test_words_that_the_step_names_are_searched_for_alone(shopper: Shopper, folder: Callable[[], Path]) -> None:
    with searchable("lamp") as site:
        walked = shopper.walk(
            own(site.url), [open_("/"), Step(Action.SEARCH, "tin")], folder(), persona=Persona("a", search=("lamp",))
        )
    assert walked.steps[1].how == "searched for 'tin'"


def test_the_shoppers_own_pace_is_no_wait_that_the_shop_is_to_blame_for(
    shopper: Shopper, folder: Callable[[], Path]
) -> None:
    pages: dict[str, Answer] = {
        "/": html("<h1>One</h1>"),
        "/two": html("<h1>Two</h1>"),
        "/slow": Reply(html("<h1>Slow</h1>"), after=1.6),
    }
    hurried = Persona("hurried", patience=1.5)
    with FixtureSite(pages) as site:
        walked = shopper.walk(
            own(site.url, pace=2.0), [open_("/"), open_("/two"), open_("/slow")], folder(), persona=hurried
        )
    assert [step.slow for step in walked.steps] == [False, False, True]


def test_two_customers_of_one_audit_are_put_side_by_side(tmp_path: Path) -> None:
    with store(DIV, DIV_WAY) as site:
        audit = tmp_path / "audit.yaml"
        audit.write_text(
            f"audit: Lamps\nsite: {{url: '{site.url}'}}\n"
            "personas: [newcomer, {name: keys, title: Keys alone, keyboard: true}]\n"
            "journeys: [{steps: [open: /, choose: first result, add-to-cart, go-to: cart, go-to: checkout]}]\n",
            encoding="utf-8",
        )
        (plan,) = read_targets([str(audit)], {}, Overrides(formats=("html", "json", "md")))
        audited = audit_plan(plan, tmp_path / "out", Wishes(), lambda _visit, _words: None)
    result = read_result(tmp_path / "out" / "result.json")
    assert result == audited.result
    assert result.side_by_side is not None
    newcomer, keys = result.side_by_side.columns
    assert (newcomer.persona, keys.persona) == ("newcomer", "keys")
    assert [visit.persona for visit in result.visits] == ["newcomer", "keys"], "as the audit file names them"
    assert newcomer.reached == keys.reached + 1
    (parting,) = [row for row in result.side_by_side.kinds if row.parted]
    assert (parting.page_kind, parting.by["newcomer"].reached) == (PageKind.CHECKOUT, True)
    assert "'Checkout' can't be reached with the keyboard: it is a <div>" in parting.by["keys"].why_not
    notes = next(visit.notes for visit in result.visits if visit.persona == "keys")
    assert any("can't be reached with the keyboard" in note for note in notes)
    page = (tmp_path / "out" / "index.html").read_text(encoding="utf-8")
    assert "<h2>Side by side</h2>" in page
    assert "Laptop, keys alone" in page
    assert "## Side by side" in (tmp_path / "out" / "summary.md").read_text(encoding="utf-8")
