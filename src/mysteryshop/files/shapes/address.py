"""Addresses: is this a web address, and if not, which one was meant?"""

from __future__ import annotations

import re
from ipaddress import ip_address
from typing import Annotated, Any
from urllib.parse import SplitResult, urlsplit

from pydantic import BeforeValidator, WithJsonSchema

from mysteryshop.files.nearest import nearest
from mysteryshop.files.shapes.parts import slip

_HOST = re.compile(r"(?:[^\W_](?:[\w-]{0,61}[^\W_])?\.)*[^\W_](?:[\w-]{0,61}[^\W_])?\.?|\[[0-9A-Fa-f:.]+\]")
_SCHEME = re.compile(r"([A-Za-z]{2,7}):(?!\d)")
_EXPECTED = "Expected a web address such as 'https://shop.example'."
_LONGEST = 2000


def address_problem(text: str) -> tuple[str, str] | None:
    """What is wrong with a web address, and the way out; None when nothing is. `{found}` stands for the address."""
    if len(text) > _LONGEST or re.search(r"\s", text):
        return "{found} is not a web address", _EXPECTED
    try:
        parts = urlsplit(text)
        port = parts.port
    except ValueError:
        return "{found} is not a web address", _EXPECTED
    if parts.scheme not in ("http", "https") or not parts.netloc:
        return "{found} is not a web address", _meant(text)
    if parts.username is not None:
        return "a user and password stand in this web address", "Put them under 'access': {user: …, password: …}."
    if port == 0 or not is_host(_host_of(parts)):
        return "{found} names no host", _EXPECTED
    return None


def is_host(text: str) -> bool:
    """Whether this could be the name or the number of a machine."""
    return bool(_HOST.fullmatch(text))


def host_of(address: str) -> str:
    """The host of a web address that is known to be one, without port and brackets, in lower case."""
    return urlsplit(address).hostname or ""


def place_of(address: str) -> str:
    """What to call a shop by its address alone: its host, with the port where one is named, as two may share a host."""
    port = urlsplit(address).port
    return host_of(address) + (f":{port}" if port is not None else "")


def _host_of(parts: SplitResult) -> str:
    return re.sub(r":\d*$", "", parts.netloc)


def _meant(text: str) -> str:
    """The web address that was probably meant: one without its scheme, with a misspelt one, or with one slash."""
    scheme = match[1] if (match := _SCHEME.match(text)) else ""
    rest = text[match.end() if match else 0 :].lstrip("/")
    wanted = "https" if not scheme else nearest(scheme.replace("htp", "http"), ("http", "https"))
    candidate = f"{wanted}://{rest}"
    host = _host_of(urlsplit(candidate)) if wanted and "[" not in rest and "]" not in rest else ""
    likely = "." in host or host.split(":")[0] == "localhost"
    return f"Did you mean '{candidate}'?" if likely and address_problem(candidate) is None else _EXPECTED


def _address(value: Any) -> Any:
    problem = address_problem(value) if isinstance(value, str) else None
    if problem:
        slip(*problem)
    return value


def _host(value: Any) -> Any:
    if isinstance(value, str) and not is_host(re.sub(r":\d{1,5}$", "", value)):
        try:
            host = _host_of(urlsplit(value if "//" in value else f"//{value}"))
        except ValueError:
            host = ""
        hint = f"Did you mean '{host}'?" if is_host(host) else "Expected, for example: pay.shop.example"
        slip("{found} is not a host", hint)
    return value


Address = Annotated[
    str, BeforeValidator(_address), WithJsonSchema({"type": "string", "pattern": r"^(https?://[^\s/]+.*|.*\$\{.+)$"})
]
Host = Annotated[str, BeforeValidator(_host), WithJsonSchema({"type": "string"})]


def is_loopback(address: str) -> bool:
    """Whether a web address stands on this machine; it then counts as a test site."""
    host = host_of(address)
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
