"""Jinja as every HTML report uses it: it always escapes, an unknown name is an error, no control character passes."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PackageLoader, PrefixLoader, StrictUndefined
from jinja2.sandbox import ImmutableSandboxedEnvironment

from mysteryshop.report import numbers
from mysteryshop.report.own_templates import OURS, TEMPLATE, check_templates
from mysteryshop.report.safety import printable, web_address
from mysteryshop.report.view import compared, names
from mysteryshop.report.view.anchors import sum_anchor
from mysteryshop.report.view.ladder import pages_touched
from mysteryshop.report.view.people import in_seconds, walks_as


def environment_of(folder: Path | None) -> Environment:
    """The templates, those of the folder in place of ours; they reach nothing but what the report shows.

    Raises: FileMistakes for a folder that can't be used.
    """
    if folder is None:
        return _ours()
    package = PackageLoader("mysteryshop.report")
    environment = _equipped(ImmutableSandboxedEnvironment(**_settings()))
    environment.loader = ChoiceLoader([FileSystemLoader(folder, "utf-8-sig"), package, PrefixLoader({OURS: package})])
    check_templates(folder, environment)
    return environment


def load_templates() -> None:
    """Compiles the templates, so that the first report needs not wait for it."""
    for name in _ours().list_templates(filter_func=lambda name: name.endswith(TEMPLATE)):
        _ours().get_template(name)


@cache
def _ours() -> Environment:
    return _equipped(Environment(loader=PackageLoader("mysteryshop.report"), **_settings()))  # noqa: S701 - it is on


def _settings() -> dict[str, Any]:
    return {
        "autoescape": True,
        "undefined": StrictUndefined,
        "finalize": printable,
        "trim_blocks": True,
        "lstrip_blocks": True,
    }


def _equipped(environment: Environment) -> Environment:
    environment.filters |= {
        "headline": numbers.headline,
        "points": numbers.points,
        "lost": numbers.lost,
        "gained": numbers.gained,
        "count": numbers.count,
        "word": numbers.word,
        "sentence": numbers.sentence,
        "listed": numbers.listed,
        "web_address": web_address,
        "pages_touched": pages_touched,
        "whole": _whole_number,
        "walks_as": walks_as,
        "in_seconds": in_seconds,
        "signed": compared.signed,
        "percent": _percent,
    }
    environment.globals |= {
        "names": names,
        "sum_anchor": sum_anchor,
        "causes": compared.CAUSES,
        "place_of": compared.place_of,
        "verdict_words": compared.verdict_words,
    }
    return environment


def _whole_number(value: float) -> str:
    """A measure of a drawing, without needless places."""
    return f"{value:.1f}".removesuffix(".0")


def _percent(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
