"""HTML made into a page without a browser: for drafts, saved failure pages and checklist examples."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from bs4 import BeautifulSoup
from bs4.element import CData, NavigableString, PageElement, Tag

from mysteryshop.judge.reading.plain import FOLD_WORDS, NOON
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model import Block, Button, Field, Form, Link, Page, PageKind

ROLES: Mapping[str, str] = {
    **{f"h{level}": "heading" for level in range(1, 7)},
    "p": "paragraph",
    "li": "list-item",
    "td": "cell",
    "th": "cell",
    "dt": "term",
    "dd": "definition",
    "summary": "summary",
    "blockquote": "quote",
    "pre": "code",
    "button": "button",
    "label": "label",
    "option": "option",
    "caption": "caption",
    "figcaption": "caption",
    "legend": "label",
}

REGIONS: Mapping[str, str] = {
    "header": "header",
    "nav": "nav",
    "main": "main",
    "aside": "aside",
    "footer": "footer",
    "dialog": "dialog",
    "form": "form",
    "banner": "header",
    "navigation": "nav",
    "complementary": "aside",
    "contentinfo": "footer",
    "alertdialog": "dialog",
}
"""Tags and ARIA roles of landmarks."""

INLINE = frozenset(
    "a abbr b bdi bdo big cite code data dfn em font i ins kbd mark q samp small span strong sub sup time tt u var wbr"
    " img svg picture".split()
)

UNREAD = frozenset({"script", "style", "template", "noscript", "head", "title", "svg", "iframe", "object", "canvas"})

STRUCK = frozenset({"del", "s", "strike"})

PLACE = "\0place"
"""An attribute that no document can have, for what this module notes on its own copy."""

DEEPEST = 100
"""Nested elements below which a page is not read on. Source: chosen; real pages nest 30 deep, hostile ones 10,000."""

_NOTICE = regex(r"\b(?:cookies?|consent|gdpr)\b|cookie-|-cookie|consent-|-consent", re.IGNORECASE)
_SPACE = regex(r"\s+")
_HIDDEN_STYLE = regex(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


def page_from_html(html: str, kind: PageKind, url: str = "", *, now: str = NOON) -> Page:
    """A page that this HTML makes, as far as it can be told with no browser: no boxes, no styles, no scripts run."""
    soup = BeautifulSoup(html, "lxml")
    root = soup.body or soup
    _number_siblings(soup)
    blocks = tuple(_folded(Walk().read(root)))
    title = soup.title.get_text(" ", strip=True) if soup.title else ""
    lang = str(soup.html.get("lang", "")) if soup.html else ""
    return Page(
        id=f"000-{kind}",
        kinds=(kind,),
        url=url,
        requested=url,
        status=None,
        title=title,
        captured=now,
        step=0,
        lang=lang,
        html=html,
        blocks=blocks,
        links=tuple(_link(tag) for tag in root.find_all("a", href=True)),
        forms=tuple(_forms(root)),
        data=tuple(_structured(soup)),
    )


@dataclass(slots=True)
class Walk:
    """One pass over a document in reading order, collecting words until the block they belong to ends."""

    words: list[str] = field(default_factory=list)
    found: list[Block] = field(default_factory=list)
    kept: bool = False
    """Whether white space is kept as it stands, as inside <pre>."""

    def read(self, root: Tag) -> list[Block]:
        """The text blocks under this element."""
        self._element(root, 0)
        self._flush(root)
        return self.found

    def _element(self, tag: Tag, depth: int) -> None:
        if depth > DEEPEST:
            return
        for child in tag.children:
            self._child(child, tag, depth)

    def _child(self, child: PageElement, parent: Tag, depth: int) -> None:
        if isinstance(child, NavigableString):
            if type(child) in (NavigableString, CData):
                self.words.append(str(child) if self.kept else _SPACE.sub(" ", child))
        elif isinstance(child, Tag) and child.name not in UNREAD:
            if child.name == "br":
                self.words.append("\n")
            elif child.name in INLINE and not _holds_blocks(child):
                self._element(child, depth + 1)
            else:
                self._flush(parent)
                outer, self.kept = self.kept, self.kept or child.name == "pre"
                self._element(child, depth + 1)
                self._flush(child)
                self.kept = outer

    def _flush(self, owner: Tag) -> None:
        lines = (line.rstrip() if self.kept else line.strip() for line in "".join(self.words).split("\n"))
        text = "\n".join(line for line in lines if line)
        self.words = []
        if text:
            self.found.append(_block(text, owner))


def _block(text: str, owner: Tag) -> Block:
    home = next((tag for tag in _upwards(owner) if tag.name in ROLES), None)
    role = ROLES[home.name] if home is not None else "text"
    if any(tag.get("role") in ("alert", "status") for tag in _upwards(owner)):
        role = "alert" if role in ("text", "paragraph") else role
    name = home.name if home is not None else owner.name
    return Block(
        text,
        role,
        _selector(owner),
        level=int(name[1]) if role == "heading" and name[1:].isdigit() else 0,
        tag=owner.name,
        region=_region(owner),
        visible=_visible(owner),
        strike=any(tag.name in STRUCK for tag in _upwards(owner)),
    )


def _folded(blocks: list[Block]) -> Iterator[Block]:
    words = 0
    for block in blocks:
        words += len(block.text.split()) if block.visible else 0
        yield Block(
            block.text,
            block.role,
            block.selector,
            level=block.level,
            tag=block.tag,
            region=block.region,
            visible=block.visible,
            above_fold=words <= FOLD_WORDS,
            strike=block.strike,
        )


def _holds_blocks(tag: Tag) -> bool:
    return any(inner.name not in INLINE and inner.name != "br" for inner in tag.find_all(limit=200))


def _upwards(tag: Tag) -> Iterator[Tag]:
    here: Tag | None = tag
    while here is not None and here.name != "[document]":
        yield here
        here = here.parent


def _region(tag: Tag) -> str:
    for above in _upwards(tag):
        if _NOTICE.search(f"{above.get('id', '')} {above.get('class', '')} {above.get('aria-label', '')}"):
            return "dialog"
        named = REGIONS.get(str(above.get("role", ""))) or REGIONS.get(above.name)
        if named in ("header", "footer") and above.find_parent(["main", "article"]) is not None:
            continue
        if named:
            return named
    return "main"


def _visible(tag: Tag) -> bool:
    below: Tag | None = None
    for above in _upwards(tag):
        hidden = above.has_attr("hidden") or _HIDDEN_STYLE.search(str(above.get("style", "")))
        folded = above.name == "details" and not above.has_attr("open")
        if hidden or (folded and (below is None or below.name != "summary")):
            return False
        below = above
    return True


def _selector(tag: Tag) -> str:
    steps: list[str] = []
    for above in _upwards(tag):
        if above.get("id"):
            steps.append(f"#{above['id']}")
            break
        steps.append(above.name + str(above.get(PLACE, "")))
        if above.name in ("body", "html"):
            break
    return " > ".join(reversed(steps))


def _number_siblings(root: Tag) -> None:
    """Writes into each element which of its kind it is, once, so that finding selectors stays linear."""
    for parent in [root, *root.find_all()]:
        kinds = Counter(child.name for child in parent.children if isinstance(child, Tag))
        seen: Counter[str] = Counter()
        for child in parent.children:
            if isinstance(child, Tag) and kinds[child.name] > 1:
                seen[child.name] += 1
                child[PLACE] = f":nth-of-type({seen[child.name]})"


def _link(tag: Tag) -> Link:
    words = tag.get_text(" ", strip=True) or str(tag.get("aria-label", "") or tag.get("title", ""))
    return Link(words, str(tag["href"]), _selector(tag), region=_region(tag), visible=_visible(tag))


def _forms(root: Tag) -> Iterator[Form]:
    for tag in root.find_all("form"):
        yield Form(
            str(tag.get("action", "")),
            str(tag.get("method", "get")).lower(),
            _selector(tag),
            region=_region(tag.parent) if tag.parent else "main",
            fields=tuple(_field(f) for f in tag.find_all(["input", "select", "textarea"]) if not _presses(f)),
            buttons=tuple(_button(b) for b in tag.find_all(["button", "input"]) if _presses(b)),
        )
    loose = [b for b in root.find_all(["button", "input"]) if b.find_parent("form") is None]
    if loose:
        yield Form(
            "",
            "",
            "body",
            fields=tuple(_field(f) for f in loose if not _presses(f)),
            buttons=tuple(_button(b) for b in loose if _presses(b)),
        )


def _presses(tag: Tag) -> bool:
    return tag.name == "button" or str(tag.get("type", "")).lower() in ("submit", "button", "image", "reset")


def _button(tag: Tag) -> Button:
    words = tag.get_text(" ", strip=True) or str(tag.get("value", "") or tag.get("aria-label", ""))
    return Button(words, _selector(tag), disabled=tag.has_attr("disabled"), visible=_visible(tag))


def _field(tag: Tag) -> Field:
    kind = str(tag.get("type", "text")).lower() if tag.name == "input" else tag.name
    label = tag.find_parent("label") or _label_for(tag)
    words = label.get_text(" ", strip=True) if label is not None else str(tag.get("aria-label", ""))
    return Field(
        str(tag.get("name", "")),
        kind,
        words,
        _selector(tag),
        required=tag.has_attr("required"),
        checked=tag.has_attr("checked"),
        disabled=tag.has_attr("disabled"),
        autocomplete=str(tag.get("autocomplete", "")),
        placeholder=str(tag.get("placeholder", "")),
        options=tuple(option.get_text(" ", strip=True) for option in tag.find_all("option")),
        visible=kind != "hidden" and _visible(tag),
    )


def _label_for(tag: Tag) -> Tag | None:
    root = list(_upwards(tag))[-1]
    return next((label for label in root.find_all("label") if tag.get("id") and label.get("for") == tag["id"]), None)


def _structured(soup: BeautifulSoup) -> Iterator[Mapping[str, Any]]:
    for script in soup.find_all("script", type="application/ld+json"):
        try:
            found = json.loads(script.get_text())
        except (ValueError, RecursionError):
            continue
        for item in found if isinstance(found, list) else [found]:
            if isinstance(item, dict):
                yield item
    site = soup.find("meta", property="og:site_name")
    if isinstance(site, Tag) and site.get("content"):
        yield {"@type": "OpenGraph", "og:site_name": str(site["content"])[:500]}
