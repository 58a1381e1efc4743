"""Secrets out of everything that is written."""

from __future__ import annotations

import base64
import html
import json
from urllib.parse import quote, quote_plus

MASK = "•••"


class Redaction:
    """Takes secrets out of text and bytes, in every shape in which a page may echo them."""

    def __init__(self, secrets: frozenset[str] = frozenset()) -> None:
        shapes = {shape for secret in secrets if secret for shape in _shapes(secret)}
        self._shapes = sorted(shapes, key=lambda shape: (-len(shape), shape))

    def __bool__(self) -> bool:
        """Whether there is anything to keep out."""
        return bool(self._shapes)

    def text(self, words: str) -> str:
        """The words without the secrets."""
        for shape in self._shapes:
            words = words.replace(shape, MASK)
        return words

    def bytes(self, content: bytes) -> bytes:
        """UTF-8 content without the secrets."""
        return self.text(content.decode()).encode() if self._shapes else content


def _shapes(secret: str) -> set[str]:
    plain = {secret, html.escape(secret), quote(secret, safe=""), quote_plus(secret)}
    escaped = {json.dumps(shape, ensure_ascii=ascii_only)[1:-1] for shape in plain for ascii_only in (True, False)}
    return plain | escaped | {base64.b64encode(secret.encode()).decode().rstrip("=")}
