"""What stands on a page: words, ways on, fields, buttons, and the lines of a cart, each with its place."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in CSS pixels of the whole page; a screenshot says its own size in the same pixels."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Block:
    """One piece of text in reading order.

    role: heading, paragraph, list-item, cell, term, definition, summary, quote, code, alert, label, button,
    link, caption, option or text. level: 1-6 for headings, else 0. region: header, nav, main, aside, footer,
    dialog or form, the nearest landmark. visible: a customer sees it without doing anything (a closed accordion's
    answer is there, but not visible). above_fold: any part of it in the first viewport height.
    strike: struck through, as old prices are.
    """

    text: str
    role: str
    selector: str
    level: int = 0
    tag: str = ""
    region: str = "main"
    box: Box | None = None
    visible: bool = True
    above_fold: bool = False
    font_size: float = 16.0
    strike: bool = False


@dataclass(frozen=True, slots=True)
class Link:
    """A way on that the page offers. status: what a polite probe of it answered; None when it was not probed.

    hint: what the shop's makers call it (class and id words, names of icons), for controls without words.
    priced: it stands in a card of one thing with its price.
    """

    text: str
    href: str
    selector: str
    region: str = "main"
    box: Box | None = None
    visible: bool = True
    status: int | None = None
    hint: str = ""
    priced: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a form. type: text, email, tel, search, checkbox, radio, select, textarea, password, hidden…

    Values typed are never kept; `filled` says only that there is one.
    """

    name: str
    type: str
    label: str
    selector: str
    required: bool = False
    checked: bool = False
    filled: bool = False
    disabled: bool = False
    autocomplete: str = ""
    placeholder: str = ""
    options: tuple[str, ...] = ()
    box: Box | None = None
    visible: bool = True


@dataclass(frozen=True, slots=True)
class Button:
    """Something to press. disabled: it can't be pressed now. hint, priced: as a link's."""

    text: str
    selector: str
    disabled: bool = False
    box: Box | None = None
    visible: bool = True
    region: str = "main"
    hint: str = ""
    priced: bool = False


@dataclass(frozen=True, slots=True)
class Form:
    """A form: where it would go, its fields and its buttons. Loose buttons stand in one with no action."""

    action: str
    method: str
    selector: str
    region: str = "main"
    fields: tuple[Field, ...] = ()
    buttons: tuple[Button, ...] = ()


@dataclass(frozen=True, slots=True)
class CartLine:
    """One line of the cart as the page shows it; price as written."""

    name: str
    quantity: int
    price: str
    selector: str = ""
    box: Box | None = None
