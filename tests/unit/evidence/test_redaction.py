"""Secrets are taken out in every shape in which a page may echo them."""

from __future__ import annotations

import base64
import html
import json
from urllib.parse import quote, quote_plus

import pytest

from mysteryshop.evidence import Redaction

SECRET = 'p&ss <"wörd"> +1/é?'


@pytest.mark.parametrize(
    "shape",
    [
        SECRET,
        html.escape(SECRET),
        quote(SECRET, safe=""),
        quote_plus(SECRET),
        json.dumps(SECRET)[1:-1],
        json.dumps(SECRET, ensure_ascii=False)[1:-1],
        json.dumps(html.escape(SECRET))[1:-1],
        base64.b64encode(SECRET.encode()).decode(),
    ],
    ids=["plain", "html", "url", "form", "json", "json with letters", "html in json", "base64"],
)
def test_a_secret_goes_in_every_shape(shape: str) -> None:
    assert Redaction(frozenset({SECRET})).text(f"before {shape} after").rstrip("=").startswith("before •••")


@pytest.mark.parametrize("user", ["a", "bo", "ann", "anna", "audit"])
def test_a_password_goes_from_basic_access_whatever_the_user_is_called(user: str) -> None:
    password = "swordfish-and-chips"
    header = base64.b64encode(f"{user}:{password}".encode()).decode()
    masked = Redaction(frozenset({password})).text(header)
    assert "•••" in masked
    assert len(masked) < len(header) - len(password)


def test_the_longest_secret_goes_first() -> None:
    assert Redaction(frozenset({"open", "opensesame"})).text("opensesame") == "•••"


def test_without_secrets_nothing_changes() -> None:
    nothing = Redaction(frozenset({""}))
    assert not nothing
    assert nothing.bytes(b"words") == b"words"


def test_bytes_are_masked_as_utf8() -> None:
    assert Redaction(frozenset({"wörd"})).bytes('{"a":"ein wörd"}'.encode()) == '{"a":"ein •••"}'.encode()
