"""The small screenshots, each embedded once: everything that shows a page cuts from the same picture."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from markupsafe import Markup

from mysteryshop.model import PageSummary

_KINDS = ((b"\xff\xd8\xff", "image/jpeg"), (b"\x89PNG\r\n\x1a\n", "image/png"))


@dataclass(frozen=True, slots=True)
class Picture:
    """One page's picture. width, height, fold: CSS pixels of the page it shows.

    symbol: its id in the report, shared by pages that look the same to the last pixel.
    """

    symbol: str
    uri: str
    width: int
    height: int
    fold: int


def embed(pages: Iterable[PageSummary], folder: Path) -> Mapping[str, Picture]:
    """Page id to picture; pages whose picture is not there are left out, equal pictures are one.

    A path may lead into the folder, or into a visit that is kept elsewhere (a visit judged again). Nothing else is
    ever read, whatever a result names: a result that came by mail must not pick files off this machine.
    """
    found: dict[str, Picture] = {}
    symbols: dict[tuple[str, int, int], str] = {}
    root = folder.resolve()
    for page in pages:
        if uri := _read(page, root):
            fold = min(page.fold or page.width, page.height)
            symbol = symbols.setdefault((uri, page.width, page.height), f"picture-{len(symbols) + 1}")
            found[page.id] = Picture(symbol, uri, page.width, page.height, fold)
    return found


def _read(page: PageSummary, root: Path) -> str:
    if not page.small or page.width <= 0 or page.height <= 0:
        return ""
    path = (root / page.small).resolve()
    if not (path.is_relative_to(root) or _kept_by_a_visit(path)):
        return ""
    try:
        content = path.read_bytes()
    except OSError:
        return ""
    kind = next((kind for start, kind in _KINDS if content.startswith(start)), "")
    # Made of our own letters: megabytes of them need no escaping.
    return Markup(f"data:{kind};base64,{b64encode(content).decode('ascii')}") if kind else ""  # noqa: S704


def _kept_by_a_visit(path: Path) -> bool:
    return path.parent.name == "screens" and (path.parent.parent / "visit.json").is_file()
