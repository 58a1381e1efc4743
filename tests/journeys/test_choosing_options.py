"""What must be chosen before a thing can be bought is found and chosen, and nothing beside it is touched."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from tests.stores.small.shop import Application, Counters, SmallStore, serving
from tests.support.walking import Shopper, Walked, open_, own

from mysteryshop.model import Action, Step

PAGE = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Brass lamp</title><style>
{style}</style></head><body>
<header><a href="/">Tin &amp; Thistle</a> <span id="count">0</span> <a href="/cart">Cart</a></header>
<main><h1>Brass lamp</h1><p>£36.00</p>
{options}
{adder}
<button type="button" class="option-wish" onclick="wrong(this)">Add to wish list</button>
<button type="button" class="swatch-compare" onclick="wrong(this)">Compare</button>
<button type="button" onclick="wrong(this)">Size guide</button>
<div class="review-options"><button type="button" onclick="wrong(this)">Write a review</button></div>
<p id="asks"></p></main>
<script>
const picked = {{}};
const tell = (words) => fetch('/told?' + encodeURIComponent(words), {{method: 'POST'}});
const wrong = (el) => tell('wrong: ' + el.innerText);
const put = (missing) => {{
  if (missing) {{ asks.textContent = 'Please choose ' + missing; return; }}
  count.textContent = +count.textContent + 1;
  tell('added: ' + JSON.stringify(picked));
}};
{script}
</script></body></html>"""
ADDER = '<button type="button" id="add" onclick="add()">Add to cart</button>'
SWATCH = "relative flex h-9 w-16 rounded-full border disabled:opacity-50 aria-checked:bg-black hover:selected"


def page(options: str, script: str, *, style: str = "", adder: str = ADDER) -> str:
    return PAGE.format(options=options, script=script, style=style, adder=adder)


def telling(body: str) -> SmallStore:
    """A shop of one page, which tells its server what was pressed."""

    def make(counters: Counters) -> Application:
        def app(environ: dict[str, Any], start_response: Callable[..., Any]) -> Iterable[bytes]:
            told = environ["PATH_INFO"] == "/told"
            start_response("200 OK", [("Content-Type", "text/plain" if told else "text/html; charset=utf-8")])
            return [b"" if told else body.encode()]

        return app

    return SmallStore("one page", make, (), "", ())


def bought(shopper: Shopper, folder: Path, body: str) -> tuple[dict[str, str], Walked]:
    """What the page says was chosen when the thing went in; fails when anything beside it was pressed."""
    with serving(telling(body)) as (url, counters):
        walked = shopper.walk(own(url), [open_("/"), Step(Action.ADD_TO_CART)], folder / "visit")
        told = [unquote(hit.removeprefix("POST /told?")) for hit in counters.hits if "/told?" in hit]
    assert [words for words in told if words.startswith("wrong")] == []
    added = [words.removeprefix("added: ") for words in told if words.startswith("added")]
    assert len(added) == 1, f"it went in {len(added)} times: {walked.steps}"
    return json.loads(added[0]), walked


SELECT = page(
    '<label>Size <select id="size"><option value="">Choose a size</option><option disabled>S</option>'
    "<option>M (sold out)</option><option>L</option></select></label>"
    '<label>Sort by <select id="sort-order"><option value="">Choose</option><option>Price</option></select></label>',
    "const add = () => { picked.size = size.value; picked.sort = document.querySelector('#sort-order').value;"
    "put(size.value ? '' : 'a size') }",
)
RADIOS = page(
    "<fieldset><legend>Colour</legend>"
    + "".join(
        f'<span><input type="radio" name="colour" id="{colour}" value="{colour}">'
        f'<label for="{colour}">{colour}</label></span>'
        for colour in ("Brass", "Steel")
    )
    + "</fieldset>",
    "const add = () => { const c = document.querySelector('[name=colour]:checked'); picked.colour = c && c.value;"
    "put(c ? '' : 'a colour') }",
    style="input[type=radio] { position: absolute; opacity: 0; width: 1px; height: 1px }"
    " label { padding: 6px; border: 1px solid }",
)
SWATCHES = page(
    f'<p>Size</p><div class="flex gap-2 size-picker">'
    f'<button type="button" class="{SWATCH}" disabled>XS</button>'
    + "".join(
        f'<button type="button" class="{SWATCH}" onclick="pick(this)">{size}</button>' for size in ("S", "M", "L")
    )
    + "</div>",
    "const pick = (b) => { picked.size = b.innerText; b.setAttribute('aria-pressed', 'true') };"
    "const add = () => put(picked.size ? '' : 'a size')",
)
LISTBOX = page(
    '<div id="box" role="combobox" tabindex="0" aria-haspopup="listbox" class="size-select" onclick="list.hidden=false"'
    ' style="cursor:pointer;width:160px">Choose a size</div>',
    "document.body.insertAdjacentHTML('beforeend', `<ul id=list role=listbox hidden>"
    "<li role=option aria-disabled=true>S</li><li role=option>M</li><li role=option>L</li></ul>`);"
    "for (const o of list.children) o.onclick = () => { if (o.ariaDisabled) return; picked.size = box.textContent = "
    "o.innerText; list.hidden = true };"
    "const add = () => put(picked.size ? '' : 'a size')",
)
STEPPER = page(
    "".join(
        f'<div class="row"><span>{kind}</span> <span class="qty"><button type="button" onclick="step(\'{kind}\', -1)">−'
        f'</button> <b id="n-{kind}">0</b> <button type="button" onclick="step(\'{kind}\', 1)">+</button></span></div>'
        for kind in ("Adult", "Child")
    ),
    "const step = (kind, by) => { const at = document.getElementById('n-' + kind);"
    "at.textContent = picked[kind] = Math.max(0, +at.textContent + by) };"
    "const add = () => put(picked.Adult || picked.Child ? '' : 'how many')",
)
DATE = page(
    '<label>Day <input type="date" id="day" min="2099-03-04"></label>',
    "const add = () => { picked.day = day.value; put(day.value ? '' : 'a day') }",
)
DEPENDENT = page(
    '<div class="variants"><p>Colour</p><div class="swatches" id="colours"></div>'
    '<p>Size</p><div class="swatches" id="sizes"></div></div>',
    "const show = (at, key, of, then) => { at.innerHTML = ''; for (const name of of) { const b = "
    "document.createElement('button'); b.type = 'button'; b.className = 'swatch' + (picked[key] === name ? ' selected' "
    ": ''); b.innerText = name; b.onclick = () => { picked[key] = name; show(at, key, of, then); then() };"
    "at.append(b) } };"
    "show(colours, 'colour', ['Brass', 'Steel'], () => { delete picked.size; "
    "show(sizes, 'size', picked.colour === 'Brass' ? ['Small', 'Tall'] : ['Wide'], () => { add_button.disabled = false"
    "}) });"
    "const add_button = document.querySelector('#add'); add_button.disabled = true;"
    "const add = () => put(picked.colour && picked.size ? '' : 'a size')",
)
SHADOW = page(
    "<thing-options></thing-options>",
    "const root = document.querySelector('thing-options').attachShadow({mode: 'open'});"
    "root.innerHTML = `<label>Size <select><option value=''>Choose</option><option>M</option></select></label>"
    "<div class='colour-swatches'><button type='button'>Brass</button><button type='button'>Steel</button></div>`;"
    "for (const b of root.querySelectorAll('button')) b.onclick = () => { picked.colour = b.innerText; "
    "b.setAttribute('aria-pressed', 'true') };"
    "const add = () => { picked.size = root.querySelector('select').value; put(picked.size && picked.colour ? '' : "
    "'a size and a colour') }",
)
DIALOG = page(
    '<dialog id="ask" aria-modal="true"><p>Please enter your postcode first</p>'
    '<label>Postcode <input id="code" name="postcode"></label><button type="button" onclick="check()">Check</button>'
    '<button type="button" onclick="ask.close()">Close</button></dialog>',
    "const check = () => { if (!code.value) return; picked.code = code.value; ask.close(); put('') };"
    "const add = () => { ask.show() }",
    style="dialog { position: fixed; top: 40px; padding: 20px }",
)
AMOUNT = page(
    '<label>Quantity <input type="number" name="quantity" id="many" value="0" min="0"></label>'
    '<label>Note <input name="note" id="note"></label>',
    "const add = () => { picked.many = many.value; picked.note = note.value; put(+many.value ? '' : 'how many') }",
)
DOTS = page(
    '<ul class="colours">'
    + "".join(
        f'<li><button type="button" aria-label="{colour}" style="width:30px;height:30px" onclick="pick(this)">'
        "</button></li>"
        for colour in ("Red", "Blue")
    )
    + '</ul><div class="swatches">'
    '<button type="button" class="wishlist" aria-label="Save" onclick="wrong(this)">♥</button>'
    '<button type="button" class="swatch" aria-pressed="true">Plain</button></div>',
    "const pick = (b) => { picked.colour = b.ariaLabel; b.classList.add('is-selected') };"
    "const add = () => put(picked.colour ? '' : 'a colour')",
)
SLOTS = page(
    '<div class="calendar"><button type="button" class="day past" onclick="wrong(this)">1</button>'
    '<button type="button" class="day booked" onclick="wrong(this)">2</button>'
    '<button type="button" class="day" onclick="day(this)">3</button></div><div id="slots" class="time-slots" hidden>'
    '<button type="button" onclick="time(this)">10:00</button><button type="button" onclick="time(this)">11:00</button>'
    "</div>",
    "const day = (b) => { picked.day = b.innerText; b.classList.add('selected'); slots.hidden = false };"
    "const time = (b) => { picked.time = b.innerText; b.classList.add('selected') };"
    "const add = () => put(picked.time ? '' : 'a day and a time')",
)
TWO_THINGS = page(
    '<div class="sizes"><button type="button" class="size" onclick="pick(this)">S</button></div>',
    "const pick = (b) => { picked.size = b.innerText; b.ariaPressed = true };"
    "const add = () => put(picked.size ? '' : 'a size')",
    adder=ADDER + '</main><aside><h2>Goes well with</h2><div class="sizes"><button type="button" class="size" '
    'onclick="wrong(this)">XL</button></div><button onclick="wrong(this)">Add to cart</button></aside><main>',
)


@pytest.mark.parametrize(
    ("body", "chosen"),
    [
        pytest.param(SELECT, {"size": "L", "sort": ""}, id="a list with a placeholder"),
        pytest.param(RADIOS, {"colour": "Brass"}, id="radios behind their labels"),
        pytest.param(SWATCHES, {"size": "S"}, id="buttons whose class lists speak of states"),
        pytest.param(LISTBOX, {"size": "M"}, id="a list of the shop's own making"),
        pytest.param(STEPPER, {"Adult": 1}, id="a stepper at nothing"),
        pytest.param(DATE, {"day": "2099-03-04"}, id="a day from a first one on"),
        pytest.param(AMOUNT, {"many": "1", "note": ""}, id="an amount that stands at nothing"),
        pytest.param(DEPENDENT, {"colour": "Brass", "size": "Small"}, id="one choice opens the next"),
        pytest.param(SHADOW, {"size": "M", "colour": "Brass"}, id="inside a shadow tree"),
        pytest.param(DOTS, {"colour": "Red"}, id="dots without words"),
        pytest.param(SLOTS, {"day": "3", "time": "10:00"}, id="a free day, then its hours"),
        pytest.param(TWO_THINGS, {"size": "S"}, id="not what goes with it"),
        pytest.param(DIALOG, {"code": "SW1A 2AA"}, id="a postcode asked for in a dialog"),
    ],
)
def test_chooses_what_stands_open_and_nothing_else(
    shopper: Shopper, tmp_path: Path, body: str, chosen: dict[str, str]
) -> None:
    picked, walked = bought(shopper, tmp_path, body)
    assert picked == chosen
    assert all(step.done for step in walked.steps)


def test_says_what_was_chosen(shopper: Shopper, tmp_path: Path) -> None:
    _, walked = bought(shopper, tmp_path, SELECT)
    assert "chose L" in walked.steps[1].how


def test_what_is_chosen_already_stays_as_it_is(shopper: Shopper, tmp_path: Path) -> None:
    body = page(
        '<label>Size <select id="size"><option>S</option><option selected>M</option></select></label>'
        '<div class="colours"><button type="button" class="swatch" onclick="picked.colour = 1">Brass</button>'
        '<button type="button" class="swatch selected" onclick="picked.colour = 2">Steel</button></div>'
        '<div class="qty"><button type="button" onclick="picked.less = 1">−</button> 1 '
        '<button type="button" onclick="picked.more = 1">+</button></div>',
        "const add = () => { picked.size = size.value; put('') }",
    )
    assert bought(shopper, tmp_path, body)[0] == {"size": "M"}


def test_another_forms_fields_are_left_alone(shopper: Shopper, tmp_path: Path) -> None:
    body = page(
        '<form><label>Your mail <input type="email" id="mail"></label><select id="news">'
        '<option value="">Choose</option>'
        "<option>Weekly</option></select><button>Sign up</button></form>",
        "const add = () => { picked.news = news.value + mail.value; put('') }",
    )
    assert bought(shopper, tmp_path, body)[0] == {"news": ""}
