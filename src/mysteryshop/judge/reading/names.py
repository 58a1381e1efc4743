"""Names, labels, language and headings, as far as they show in a page's markup: for pages that no browser looked at."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from mysteryshop.judge.reading.looks import is_document
from mysteryshop.judge.reading.page import Reading
from mysteryshop.judge.reading.soup import is_tag, parsed
from mysteryshop.judge.reading.wording import regex
from mysteryshop.model.passes import NameProblem, Names, Spot

if TYPE_CHECKING:
    from bs4 import BeautifulSoup
    from bs4.element import Tag

ENGINE = "markup"
MOST_SPOTS = 5
LONGEST_MARKUP = 160

PRESSED = frozenset({"submit", "button", "image", "reset", "hidden"})
"""Types of inputs that no words are typed into."""

_HIDDEN = regex(r"display\s*:\s*none|visibility\s*:\s*hidden")
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_NATIVE = ("a", "button", "label", "summary", "select")


def read_names(page: Reading) -> Names | None:
    """What breaks the rules of names and labels: as a browser saw it, else as the markup tells; None with neither."""
    if page.page.passes is not None and page.page.passes.names is not None:
        return page.page.passes.names
    if not page.page.html.strip():
        return None
    soup = parsed(page.page.html)
    found = [_problem(*rule, spots) for rule, look in _RULES.items() if (spots := [*look(soup)])]
    whole = _whole_page(soup) if is_document(page) else ()
    return Names(ENGINE, tuple(rule[0] for rule in _RULES), (*found, *whole))


def silent_pictures(page: Reading) -> tuple[tuple[Spot, ...], int]:
    """Pictures of the page's own part that say nothing when they fail, and how many there are in all.

    A picture says something by its alternative text, or by the words of the link or caption that it stands in.
    """
    soup = parsed(page.page.html)
    own = [
        img for img in soup.find_all("img") if not _is_hidden(img) and not img.find_parent(["header", "footer", "nav"])
    ]
    return tuple(_spot(img) for img in own if not _text(img) and not _told_beside(img)), len(own)


def _told_beside(img: Tag) -> bool:
    # A swatch within its option's label, or a small picture within a line of text, is told by the words around it.
    around = img.find_parent(["a", "figure", "button", "label"])
    return around is not None and bool(around.get_text(strip=True))


def _whole_page(soup: BeautifulSoup) -> Iterator[NameProblem]:
    html = soup.html
    if html is None or not str(html.get("lang", "") or html.get("xml:lang", "")).strip():
        yield _problem("html-has-lang", "serious", "The page must say its language", [_spot(html or soup)])
    if soup.find("h1") is None and soup.find(_HEADINGS) is not None:
        yield _problem(
            "page-has-heading-one", "moderate", "The page should have one main heading", [_spot(soup.body or soup)]
        )


def _problem(rule: str, impact: str, told: str, spots: list[Spot]) -> NameProblem:
    return NameProblem(rule, impact, told, len(spots), tuple(spots[:MOST_SPOTS]))


def _spot(tag: Tag) -> Spot:
    words = tag.get_text(" ", strip=True) if tag.name not in ("html", "body", "[document]") else ""
    opening = str(tag).partition(">")[0] + ">"
    name = f"#{tag['id']}" if tag.get("id") else tag.name
    return Spot((words or opening)[:LONGEST_MARKUP], name)


def _is_hidden(tag: Tag) -> bool:
    return any(
        each.has_attr("hidden") or each.get("aria-hidden") == "true" or _HIDDEN.search(str(each.get("style", "")))
        for each in (tag, *tag.parents)
        if is_tag(each)
    )


def _text(tag: Tag) -> str:
    """What a screen reader could say of it: its label, words, title or the names of pictures in it."""
    told = (str(tag.get(name, "")) for name in ("aria-label", "aria-labelledby", "title", "alt"))
    inside = (str(img.get("alt", "") or img.get("aria-label", "")) for img in tag.find_all(["img", "svg"]))
    titles = (title.get_text(strip=True) for title in tag.find_all("title"))
    return "".join((*told, tag.get_text(strip=True), *inside, *titles)).strip()


def _shown(tags: Iterable[Tag]) -> Iterator[Tag]:
    return (tag for tag in tags if not _is_hidden(tag))


def _buttons(soup: BeautifulSoup) -> Iterator[Spot]:
    inputs = soup.find_all("input", type=["button", "image"])
    yield from (_spot(tag) for tag in _shown(soup.find_all("button")) if not _text(tag))
    yield from (_spot(tag) for tag in _shown(inputs) if not _text(tag) and not tag.get("value"))


def _links(soup: BeautifulSoup) -> Iterator[Spot]:
    return (_spot(tag) for tag in _shown(soup.find_all("a", href=True)) if not _text(tag))


def _fields(soup: BeautifulSoup) -> Iterator[Spot]:
    labelled = {str(label.get("for")) for label in soup.find_all("label") if label.get_text(strip=True)}
    for tag in _shown(soup.find_all(["input", "select", "textarea"])):
        if str(tag.get("type", "")).lower() in PRESSED or str(tag.get("id", "")) in labelled:
            continue
        named = any(str(tag.get(name, "")).strip() for name in ("aria-label", "aria-labelledby", "title"))
        around = tag.find_parent("label")
        if not named and not (around is not None and around.get_text(strip=True)):
            yield _spot_of_field(tag)


def _spot_of_field(tag: Tag) -> Spot:
    return Spot(str(tag.get("placeholder", "")) or _spot(tag).text, _spot(tag).selector)


def _pictures(soup: BeautifulSoup) -> Iterator[Spot]:
    presented = ("presentation", "none")
    return (
        _spot(img)
        for img in _shown(soup.find_all("img"))
        if img.get("src") and not img.has_attr("alt") and not _text(img) and img.get("role") not in presented
    )


def _unreachable(soup: BeautifulSoup) -> Iterator[Spot]:
    for tag in _shown(soup.find_all(["div", "span", "li", "p", "i", "a"])):
        pressed = tag.has_attr("onclick") or tag.get("role") in ("button", "link")
        native = tag.find_parent(_NATIVE) or tag.find(_NATIVE) or (tag.name == "a" and tag.has_attr("href"))
        idle = tag.get("aria-disabled") == "true" or tag.has_attr("aria-current")
        if pressed and not native and not idle and not tag.has_attr("tabindex"):
            yield _spot(tag)


_RULES: dict[tuple[str, str, str], Callable[[BeautifulSoup], Iterator[Spot]]] = {
    ("button-name", "critical", "Buttons must say what they do"): _buttons,
    ("link-name", "serious", "Links must say where they lead"): _links,
    ("label", "critical", "Fields need a label that stays when one types"): _fields,
    ("image-alt", "critical", "Pictures need words in their place"): _pictures,
    ("out-of-keyboards-reach", "critical", "What can be pressed must be reached with the keyboard"): _unreachable,
}
