"""What equal words tell, worked out once: a foot, a menu and many a sentence stand on a thousand pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache, wraps
from typing import ParamSpec, TypeVar, cast

MOST = 4096
"""Texts of which each reader keeps what they tell. Source: chosen; more than the different pieces of a large shop."""

Asked = ParamSpec("Asked")
Told = TypeVar("Told")


def once_a_text(read: Callable[Asked, Iterable[Told]]) -> Callable[Asked, tuple[Told, ...]]:
    """A reader whose answer depends on nothing but the words it is given, asked once for the same words."""

    @wraps(read)
    def all_told(*words: Asked.args, **more: Asked.kwargs) -> tuple[Told, ...]:
        return tuple(read(*words, **more))

    return cast("Callable[Asked, tuple[Told, ...]]", lru_cache(maxsize=MOST)(all_told))
