from __future__ import annotations

import importlib
import pkgutil
import re
from collections.abc import Callable, Iterator

import pytest

from mysteryshop.judge import reading
from mysteryshop.judge.reading.wording import LazyPattern, lexicon, regex

TEXT = "Back at 18:00, or at 19:30 at the latest."
CLOCK = r"(\d\d):(\d\d)"


@pytest.mark.parametrize(
    "ask",
    [
        pytest.param(lambda clock: clock.search(TEXT).span(), id="search"),
        pytest.param(lambda clock: clock.search(TEXT, 20).span(), id="search from a place"),
        pytest.param(lambda clock: clock.match(TEXT[8:]).groups(), id="match"),
        pytest.param(lambda clock: clock.fullmatch(TEXT), id="fullmatch of more than it"),
        pytest.param(lambda clock: [found.span() for found in clock.finditer(TEXT)], id="finditer"),
        pytest.param(lambda clock: clock.findall(TEXT), id="findall"),
        pytest.param(lambda clock: clock.split(TEXT), id="split"),
        pytest.param(lambda clock: clock.sub(r"\1", TEXT, count=1), id="sub"),
        pytest.param(lambda clock: (clock.pattern, clock.flags, clock.groups), id="its own words"),
    ],
)
def test_answers_as_a_compiled_pattern_does(ask: Callable[[re.Pattern[str]], object]) -> None:
    late, compiled = regex(CLOCK, re.IGNORECASE), re.compile(CLOCK, re.IGNORECASE)
    assert ask(late) == ask(late) == ask(compiled)


def test_is_compiled_when_it_is_first_asked_and_not_to_say_its_words() -> None:
    broken = regex("(")
    assert broken.pattern == "("
    with pytest.raises(re.error):
        broken.search("(")


def test_has_nothing_that_a_compiled_pattern_lacks() -> None:
    assert not hasattr(regex("a"), "seek")


def test_a_lexicon_is_one_of_them_too() -> None:
    late = lexicon("back soon", "won't")
    assert isinstance(late, LazyPattern)
    assert late.findall("Back  soon; it won't take long.") == ["Back  soon", "won't"]


def found_in(told: object) -> Iterator[LazyPattern]:
    if isinstance(told, LazyPattern):
        yield told
    elif isinstance(told, tuple | list | dict):
        for each in told.values() if isinstance(told, dict) else told:
            yield from found_in(each)


@pytest.mark.parametrize("name", [module.name for module in pkgutil.iter_modules(reading.__path__)])
def test_every_pattern_of_the_readings_can_be_compiled(name: str) -> None:
    """A slip in one would come out only when a page first asks it."""
    module = importlib.import_module(f"{reading.__name__}.{name}")
    for pattern in found_in(list(vars(module).values())):
        re.compile(pattern.pattern, pattern.flags)
