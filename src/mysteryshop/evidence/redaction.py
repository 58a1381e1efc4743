"""Secrets out of everything that is written."""

from __future__ import annotations

import base64
import html
import json
from urllib.parse import quote, quote_plus

MASK = "•••"

LEAST_INNER = 6
"""Letters. A shorter piece of base64 would be found in words that have nothing to do with the secret."""


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
    return plain | escaped | _encoded(secret.encode())


def _encoded(secret: bytes) -> set[str]:
    """The secret in base64, alone and wherever it may stand in longer words (`user:password` of basic access)."""
    shapes = {base64.b64encode(secret).decode().rstrip("=")}
    for before in (1, 2):
        # Letters that hold bits of what stands before or behind are not the secret's own.
        inner = base64.b64encode(bytes(before) + secret).decode()[before + 1 : (before + len(secret)) * 8 // 6]
        if len(inner) >= LEAST_INNER:
            shapes.add(inner)
    at_the_start = base64.b64encode(secret).decode()[: len(secret) * 8 // 6]
    return shapes | ({at_the_start} if len(at_the_start) >= LEAST_INNER else set())
