"""Jinja as every HTML report uses it: it always escapes, an unknown name is an error, no control character passes."""

from __future__ import annotations

from functools import cache, partial
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from mysteryshop.report import numbers
from mysteryshop.report.languages import language
from mysteryshop.report.own_templates import OURS, TEMPLATE, check_templates
from mysteryshop.report.safety import printable, web_address
from mysteryshop.report.view import compared, names
from mysteryshop.report.view.anchors import sum_anchor
from mysteryshop.report.view.ladder import pages_touched
from mysteryshop.report.view.people import walks_as
from mysteryshop.report.voice import PLAIN, Voice
from mysteryshop.report.words_in_markup import marked_up, said_in

_NOTHING, _UNKNOWN_LANGUAGE, _IN_ENGLISH = Markup(""), Markup(' lang=""'), Markup(' lang="en"')
"""What an element with words of the shop, or with a suggestion, says of its language."""


def environment_of(folder: Path | None, voice: Voice = PLAIN) -> Environment:
    """The templates, those of the folder in place of ours; they reach nothing but what the report shows.

    voice: the language that they speak.

    Raises: FileMistakes for a folder that can't be used.
    """
    if folder is None:
        return _ours(voice.language.code)
    package = PackageLoader("mysteryshop.report")
    environment = _equipped(ImmutableSandboxedEnvironment(autoescape=True, **_settings()), voice)
    environment.loader = ChoiceLoader([FileSystemLoader(folder, "utf-8-sig"), package, PrefixLoader({OURS: package})])
    check_templates(folder, environment)
    return environment


def load_templates() -> None:
    """Compiles the templates, so that the first report needs not wait for it."""
    ours = _ours(PLAIN.language.code)
    for name in ours.list_templates(filter_func=lambda name: name.endswith(TEMPLATE)):
        ours.get_template(name)


@cache
def _ours(code: str) -> Environment:
    voice = Voice(language(code))
    loader = PackageLoader("mysteryshop.report")
    return _equipped(Environment(loader=loader, autoescape=True, **_settings()), voice)


def _settings() -> dict[str, Any]:
    return {
        "undefined": StrictUndefined,
        "finalize": printable,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }


def _equipped(environment: Environment, voice: Voice) -> Environment:
    environment.filters |= _figures(voice) | {
        "sentence": numbers.sentence,
        "listed": voice.listed,
        "lowered": voice.lowered,
        "reason": voice.language.reason,
        "place": voice.place,
        "said": voice.known,
        "web_address": web_address,
        "pages_touched": partial(pages_touched, voice=voice),
        "walks_as": partial(walks_as, voice=voice),
        "whole": _whole_number,
        "percent": _percent,
    }
    environment.globals |= said_in(voice) | {
        "names": names,
        "day": partial(names.day, voice=voice),
        "span": partial(names.span, voice=voice),
        "sum_anchor": sum_anchor,
        "causes": compared.CAUSES,
        "place_of": partial(compared.place_of, voice=voice),
        "verdict_words": partial(compared.verdict_words, voice=voice),
        "code": partial(marked_up, "code"),
        "bdi": partial(marked_up, "bdi"),
        "strong": partial(marked_up, "strong"),
        "html_language": "en-GB" if voice.english else voice.language.code,
        "source_of": partial(_source, voice=voice),
        "foreign": _NOTHING if voice.english else _UNKNOWN_LANGUAGE,
        "program_english": _NOTHING if voice.english else _IN_ENGLISH,
    }
    return environment


def _source(told: str, voice: Voice) -> str:
    """Where a check comes from; names and titles that no catalogue translates are marked as English."""
    said = voice.language.shipped(told)
    return said if voice.english or said != told else marked_up("span", told, _IN_ENGLISH)


def _figures(voice: Voice) -> dict[str, Any]:
    return {
        "headline": numbers.headline,
        "points": voice.points,
        "lost": voice.lost,
        "gained": voice.gained,
        "signed": voice.signed,
        "count": voice.count,
        "word": voice.word,
        "per_cent": voice.per_cent,
        "in_seconds": voice.seconds,
        "amount": lambda value: voice.amount(_whole_number(value)),
    }


def _whole_number(value: float) -> str:
    """A measure of a drawing, without needless places."""
    return f"{value:.1f}".removesuffix(".0")


def _percent(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
