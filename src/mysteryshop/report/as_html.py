"""`index.html`: one file that opens offline, asks nothing of any network, and runs no word of the audited pages."""

from __future__ import annotations

from base64 import b64encode
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mysteryshop.model import Result
from mysteryshop.report import numbers
from mysteryshop.report.brand import readable_brand
from mysteryshop.report.pictures import embed
from mysteryshop.report.safety import printable, web_address
from mysteryshop.report.view import names
from mysteryshop.report.view.anchors import sum_anchor
from mysteryshop.report.view.arithmetic import add_up
from mysteryshop.report.view.cases import find_chapters, marks_by_page
from mysteryshop.report.view.channels import hear_channels
from mysteryshop.report.view.crops import whole_page
from mysteryshop.report.view.diary import write_diaries
from mysteryshop.report.view.film import show_films
from mysteryshop.report.view.filters import Filters, filter_rules, offer_filters
from mysteryshop.report.view.gauge import draw_gauge
from mysteryshop.report.view.ladder import climb, pages_touched
from mysteryshop.report.view.leaves import show_leaves
from mysteryshop.report.view.lens import look_through
from mysteryshop.report.view.letter import show_letterhead
from mysteryshop.report.view.people import compare_people, in_seconds, partings_in_a_line, walks_as
from mysteryshop.report.view.profile import draw_profiles
from mysteryshop.report.view.promised import tell_promises
from mysteryshop.report.view.rehearsal import COLUMNS, tell_rehearsal
from mysteryshop.report.view.rest import open_questions, what_was_met
from mysteryshop.report.view.stops import find_stops
from mysteryshop.report.view.verdict import tell_verdict, walked

STYLES = ("report", "promises", "rehearsal", "diary", "letter")
"""The style sheets, in their order: each further one is of one section."""


def render_html(result: Result, folder: Path) -> bytes:
    """The whole report as UTF-8. Pictures are read from the folder; equal results and pictures give equal bytes."""
    parts = _parts(result, folder)
    style = _style(parts["filters"], result.audit.agency.get("colour", ""))
    script = _own("report.js")
    page = _environment().get_template("report.html.j2")
    text = page.render(**parts, style=Markup(style), script=Markup(script), policy=_policy(style, script))  # noqa: S704 - ours
    return (text.rstrip("\n") + "\n").encode("utf-8")


def load_templates() -> None:
    """Compiles the templates, so that the first report needs not wait for it."""
    _environment().get_template("report.html.j2")


def _parts(result: Result, folder: Path) -> dict[str, Any]:
    """Everything that the templates name."""
    stops = find_stops(result, embed(result.pages, folder))
    chapters = find_chapters(result, stops)
    marks = marks_by_page(chapters)
    compared = compare_people(result, stops, chapters)
    questions = open_questions(result, stops)
    return {
        "result": result,
        "stops": stops,
        "walked_pages": sum(page.visit not in {row.visit for row in result.rehearsal} for page in result.pages),
        "chapters": chapters,
        "numbered": {case.number: case for chapter in chapters for case in chapter.cases},
        "plates": [whole_page(stop, marks.get(page, ())) for page, stop in stops.items()],
        "verdict": tell_verdict(result),
        "letterhead": show_letterhead(result.audit),
        "gauge": draw_gauge(result),
        "ladder": climb(result, chapters),
        "compared": compared,
        "parted": partings_in_a_line(compared) if compared else "",
        "films": show_films(result, stops, chapters),
        "diaries": write_diaries(result, stops, chapters),
        "filters": offer_filters(result, chapters),
        "channels_only": not walked(result),
        "channels": hear_channels(result, stops.values(), chapters),
        "leaves": show_leaves(stops.values(), chapters),
        "promised": tell_promises(result, stops, chapters, questions),
        "rehearsed": tell_rehearsal(result, stops, chapters),
        "rehearsed_columns": tuple(COLUMNS.values()),
        "lens": look_through(result, stops, chapters),
        "questions": questions,
        "quiet": what_was_met(result, stops),
        "sums": add_up(result, chapters),
        "profiles": draw_profiles(result),
    }


def _style(filters: Filters, colour: str) -> str:
    brand = readable_brand(colour)
    rules = f":root{{--brand:{brand.light};--brand-on-dark:{brand.dark}}}\n"
    return rules + "".join(_own(f"{name}.css") for name in STYLES) + filter_rules(filters) + "\n"


def _policy(style: str, script: str) -> str:
    """The Content-Security-Policy: nothing but these very styles, this very script, and the pictures inside."""
    return (
        f"default-src 'none'; img-src data:; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


def _own(name: str) -> str:
    return files("mysteryshop.report").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _environment() -> Environment:
    """Escaping is always on, an unknown name is an error, and no control character gets through."""
    environment = Environment(
        loader=PackageLoader("mysteryshop.report"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=printable,
        trim_blocks=True,
        lstrip_blocks=True,
    )
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
    }
    environment.globals |= {"names": names, "sum_anchor": sum_anchor}
    return environment


def _whole_number(value: float) -> str:
    """A measure of a drawing, without needless places."""
    return f"{value:.1f}".removesuffix(".0")
