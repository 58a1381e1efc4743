"""Pages as the page script describes them, in as few words as a test needs."""

from __future__ import annotations

from typing import TypeVar

from mysteryshop.model import Block, Box, Button, CartLine, Field, Form, Link
from mysteryshop.visit.capture import Seen

AT = "http://shop.example"

Part = Block | Link | Form | CartLine | dict[str, object]
"""What a page is put together from; a dictionary is structured data."""

Kind = TypeVar("Kind")


def heading(words: str, level: int = 1) -> Block:
    return Block(words, "heading", f"h{level}", level, box=Box(0, 0, 200, 20))


def text(words: str, *, y: float = 100, region: str = "main", role: str = "paragraph", visible: bool = True) -> Block:
    return Block(words, role, "p", region=region, box=Box(0, y, 200, 20), visible=visible)


def link(
    words: str,
    path: str,
    *,
    y: float = 100,
    region: str = "main",
    visible: bool = True,
    hint: str = "",
    priced: bool = False,
) -> Link:
    href = path if "://" in path or ":" in path.split("/", maxsplit=1)[0] else AT + path
    return Link(words, href, f"a[{path}]", region, Box(0, y, 100, 20), visible, hint=hint, priced=priced)


def button(
    words: str,
    *,
    disabled: bool = False,
    visible: bool = True,
    region: str = "main",
    hint: str = "",
    priced: bool = False,
    y: float = 300,
) -> Button:
    return Button(words, f"button[{words or hint}]", disabled, Box(0, y, 100, 30), visible, region, hint, priced)


def form(*parts: Field | Button, action: str = "/do", region: str = "main") -> Form:
    fields = tuple(part for part in parts if isinstance(part, Field))
    buttons = tuple(part for part in parts if isinstance(part, Button))
    return Form(AT + action, "post", "form", region, fields, buttons)


def loose(*buttons: Button) -> Form:
    """Buttons that stand in no form."""
    return Form("", "", "", "main", (), buttons)


def field(name: str, kind: str = "text", label: str = "", autocomplete: str = "") -> Field:
    return Field(name, kind, label, f"input[{name}]", autocomplete=autocomplete)


def seen(*parts: Part, path: str = "/x", title: str = "", url: str = "") -> Seen:
    def of(kind: type[Kind]) -> tuple[Kind, ...]:
        return tuple(part for part in parts if isinstance(part, kind))

    return Seen(
        url=url or AT + path,
        title=title,
        lang="en",
        html="",
        blocks=of(Block),
        links=of(Link),
        forms=of(Form),
        structured=of(dict),
        cart=of(CartLine),
        width=1280,
        height=800,
        viewport=(1280, 800),
        content_type="text/html",
    )
