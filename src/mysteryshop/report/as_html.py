"""`index.html`: one file that opens offline, asks nothing of any network, and runs no word of the audited pages."""

from __future__ import annotations

from base64 import b64encode
from hashlib import sha256
from pathlib import Path
from typing import Any

from markupsafe import Markup

from mysteryshop.model import Result
from mysteryshop.report.brand import readable_brand
from mysteryshop.report.environment import environment_of
from mysteryshop.report.own_templates import kept_in, style_sheet, told_by_line
from mysteryshop.report.pictures import embed
from mysteryshop.report.view.arithmetic import add_up
from mysteryshop.report.view.cases import find_chapters, marks_by_page
from mysteryshop.report.view.channels import hear_channels
from mysteryshop.report.view.crops import whole_page
from mysteryshop.report.view.diary import write_diaries
from mysteryshop.report.view.film import show_films
from mysteryshop.report.view.filters import Filters, filter_rules, offer_filters
from mysteryshop.report.view.gauge import draw_gauge
from mysteryshop.report.view.ladder import climb
from mysteryshop.report.view.leaves import show_leaves
from mysteryshop.report.view.lens import look_through
from mysteryshop.report.view.letter import show_letterhead
from mysteryshop.report.view.people import compare_people, partings_in_a_line
from mysteryshop.report.view.profile import draw_profiles
from mysteryshop.report.view.promised import tell_promises
from mysteryshop.report.view.redacted import tell_redaction
from mysteryshop.report.view.rehearsal import COLUMNS, tell_rehearsal
from mysteryshop.report.view.rest import open_questions, what_was_met
from mysteryshop.report.view.stops import find_stops
from mysteryshop.report.view.verdict import tell_verdict, walked

STYLES = ("report", "promises", "rehearsal", "diary", "letter")
"""The style sheets, in their order: each further one is of one section."""

PAGE = "report.html.j2"
NOTICE = 'id="redacted"'
"""What a redacted report says of itself can be found by this."""


def render_html(result: Result, folder: Path, templates: Path | None = None) -> bytes:
    """The whole report as UTF-8. Pictures are read from the folder; equal results and pictures give equal bytes.

    templates: a folder of an agency's own. Raises: FileMistakes for what is wrong with them.
    """
    environment = environment_of(templates)
    parts = _parts(result, folder)
    style = _style(parts["filters"], result.audit.agency.get("colour", ""), templates)
    script = style_sheet("report.js", None)
    policy = _policy(style, script)
    with told_by_line(templates):
        page = environment.get_template(PAGE)
        text = page.render(**parts, style=Markup(style), script=Markup(script), policy=policy)  # noqa: S704 - ours
    kept_in(templates, PAGE, text, str(policy_line(policy)), *([NOTICE] if parts["redaction"] else []))
    return (text.rstrip("\n") + "\n").encode("utf-8")


def policy_line(policy: str) -> Markup:
    """The policy as it stands in the head of a report."""
    return Markup('<meta http-equiv="Content-Security-Policy" content="{}">').format(policy)


def _parts(result: Result, folder: Path) -> dict[str, Any]:
    """Everything that the templates name."""
    pictures = embed(result.pages, folder)
    stops = find_stops(result, pictures)
    chapters = find_chapters(result, stops)
    marks = marks_by_page(chapters)
    compared = compare_people(result, stops, chapters)
    questions = open_questions(result, stops)
    return {
        "result": result,
        "pictures": tuple({each.symbol: each for each in pictures.values()}.values()),
        "stops": stops,
        "walked_pages": sum(page.visit not in {row.visit for row in result.rehearsal} for page in result.pages),
        "chapters": chapters,
        "numbered": {case.number: case for chapter in chapters for case in chapter.cases},
        "plates": [whole_page(stop, marks.get(page, ())) for page, stop in stops.items()],
        "verdict": tell_verdict(result),
        "letterhead": show_letterhead(result.audit),
        "redaction": tell_redaction(result.audit),
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


def _style(filters: Filters, colour: str, templates: Path | None) -> str:
    sheets = "".join(style_sheet(f"{name}.css", templates) for name in STYLES)
    return brand_rules(colour) + sheets + filter_rules(filters) + "\n"


def brand_rules(colour: str) -> str:
    """The agency's colour as the style sheets name it."""
    brand = readable_brand(colour)
    return f":root{{--brand:{brand.light};--brand-on-dark:{brand.dark}}}\n"


def _policy(style: str, script: str) -> str:
    """The Content-Security-Policy: nothing but these very styles, this very script, and the pictures inside."""
    return (
        f"default-src 'none'; img-src data:; style-src '{content_hash(style)}'; script-src '{content_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def content_hash(text: str) -> str:
    """What a Content-Security-Policy calls a style sheet or a script of this text."""
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")
