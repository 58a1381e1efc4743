"""The drawing of a product's size, made from its picture."""

from __future__ import annotations

import re

_OUTER = re.compile(r"^\s*<svg[^>]*>|</svg>\s*$")
_BACKDROP = re.compile(r'<rect class="backdrop"[^>]*/>')

_FRAME = """<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400" role="img">
<rect width="400" height="400" fill="#f4ecdf"/>
<svg x="88" y="24" width="288" height="288" viewBox="0 0 400 400">{picture}</svg>
<g stroke="#8a7460" stroke-width="2" fill="none">
<path d="M112 338H352M112 329v18M352 329v18"/><path d="M62 84v200M53 84h18M53 284h18"/>
</g>
<g font-family="Georgia, serif" font-size="22" fill="#4a3b2e" text-anchor="middle">
<text x="232" y="374">{width} cm</text>
<text transform="translate(44 184) rotate(-90)">{height} cm</text>
</g>
</svg>
"""


def size_drawing(picture: str, width: int, height: int) -> str:
    """SVG text: the picture between two measured lines. width, height: centimetres."""
    inner = _BACKDROP.sub("", _OUTER.sub("", picture.strip()))
    return _FRAME.format(picture=inner, width=width, height=height)
