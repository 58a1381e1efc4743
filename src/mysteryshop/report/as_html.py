"""`index.html`: one file that opens offline, asks nothing of any network, and runs no word of the audited pages."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from markupsafe import Markup

from mysteryshop.model import Result
from mysteryshop.report.brand import readable_brand
from mysteryshop.report.environment import environment_of
from mysteryshop.report.own_templates import kept_in, style_sheet, told_by_line
from mysteryshop.report.pictures import embed
from mysteryshop.report.translated import in_voice
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
from mysteryshop.report.voice import PLAIN, Voice, voice_of

STYLES = ("report", "promises", "rehearsal", "diary", "letter")
"""The style sheets, in their order: each further one is of one section."""

LONG_WORDS = "long-words"
"""The style sheet for languages other than English."""

MARKS = '"“" "”" "‘" "’"'
"""The quotation marks, as the style sheets name them."""

PAGE = "report.html.j2"
WRITTEN_BY_SCRIPT = ("{left} of {all} shown", "No finding is all of these at once.")
"""What the script tells while findings are filtered."""

NOTICE = 'id="redacted"'
"""What a redacted report says of itself can be found by this."""


def render_html(result: Result, folder: Path, templates: Path | None = None) -> bytes:
    """The whole report as UTF-8. Pictures are read from the folder; equal results and pictures give equal bytes.

    It speaks the language that the audit asks for. templates: a folder of an agency's own. Raises: FileMistakes for
    what is wrong with them, UsageProblem for an unknown language.
    """
    voice = voice_of(result.audit.language)
    environment = environment_of(templates, voice)
    parts = _parts(in_voice(result, voice), folder, voice)
    style = _style(parts["filters"], result.audit.agency.get("colour", ""), templates, voice)
    script = _script(voice)
    policy = _policy(style, script)
    with told_by_line(templates):
        page = environment.get_template(PAGE)
        text = page.render(**parts, style=Markup(style), script=Markup(script), policy=policy)  # noqa: S704 - ours
    kept_in(templates, PAGE, text, str(policy_line(policy)), *([NOTICE] if parts["redaction"] else []))
    return (text.rstrip("\n") + "\n").encode("utf-8")


def policy_line(policy: str) -> Markup:
    """The policy as it stands in the head of a report."""
    return Markup('<meta http-equiv="Content-Security-Policy" content="{}">').format(policy)


def _parts(result: Result, folder: Path, voice: Voice) -> dict[str, Any]:
    """Everything that the templates name."""
    pictures = embed(result.pages, folder)
    stops = find_stops(result, pictures, voice)
    chapters = find_chapters(result, stops)
    marks = marks_by_page(chapters)
    compared = compare_people(result, stops, chapters, voice)
    questions = open_questions(result, stops)
    gauge = draw_gauge(result)
    promised = tell_promises(result, stops, chapters, questions, voice)
    return {
        "result": result,
        "pictures": tuple({each.symbol: each for each in pictures.values()}.values()),
        "stops": stops,
        "walked_pages": sum(page.visit not in {row.visit for row in result.rehearsal} for page in result.pages),
        "chapters": chapters,
        "numbered": {case.number: case for chapter in chapters for case in chapter.cases},
        "plates": [whole_page(stop, marks.get(page, ())) for page, stop in stops.items()],
        "verdict": tell_verdict(result, voice),
        "letterhead": show_letterhead(result.audit),
        "redaction": tell_redaction(result.audit, voice),
        "gauge": gauge,
        "spoken_gauge": gauge.spoken_by(voice) if gauge else "",
        "ladder": climb(result, chapters, voice),
        "compared": compared,
        "parted": partings_in_a_line(compared, voice) if compared else "",
        "films": show_films(result, stops, chapters),
        "diaries": write_diaries(result, stops, chapters, voice),
        "filters": offer_filters(result, chapters),
        "channels_only": not walked(result),
        "channels": hear_channels(result, stops.values(), chapters, voice),
        "leaves": show_leaves(stops.values(), chapters),
        "promised": promised,
        "promised_title": promised.titled(voice),
        "rehearsed": tell_rehearsal(result, stops, chapters, voice),
        "rehearsed_columns": tuple(COLUMNS.values()),
        "lens": look_through(result, stops, chapters, voice),
        "questions": questions,
        "quiet": what_was_met(result, stops),
        "sums": add_up(result, chapters),
        "profiles": draw_profiles(result),
    }


def _script(voice: Voice) -> str:
    """Our script, with what it writes on the page in the report's language."""
    script, values = style_sheet("report.js", None), {"left": "${left}", "all": "${cases.length}"}
    for english in WRITTEN_BY_SCRIPT:
        script = script.replace(PLAIN.say(english, **values), voice.say(english, **values))
    return script


def _style(filters: Filters, colour: str, templates: Path | None, voice: Voice) -> str:
    return brand_rules(colour) + style_sheets(STYLES, templates, voice) + filter_rules(filters) + "\n"


def style_sheets(names: Sequence[str], templates: Path | None, voice: Voice) -> str:
    """The style sheets, with the quotation marks of the language; words longer than English ones get room."""
    wanted = names if voice.english else (*names, LONG_WORDS)
    return "".join(style_sheet(f"{name}.css", templates) for name in wanted).replace(MARKS, voice.say(MARKS))


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
