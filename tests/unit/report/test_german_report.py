"""A report in German: its frame has no English left, whatever the shop says stays as it is, and it is sound HTML."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

import html5lib
import pytest
from bs4 import BeautifulSoup
from tests.golden.papers import FOLDER as PAPERS
from tests.golden.papers import papers_result
from tests.golden.sample import FOLDER, sample_result

from mysteryshop.errors import UsageProblem
from mysteryshop.files import load_checklists
from mysteryshop.judge import DetectorCatalogue
from mysteryshop.model import AuditSummary, CheckSummary, ComparisonKind, Redaction, Result, Severity
from mysteryshop.report import redact
from mysteryshop.report.as_comparison import render_comparison_html
from mysteryshop.report.as_html import render_html
from mysteryshop.report.environment import environment_of
from mysteryshop.report.formats import FORMATS
from mysteryshop.report.translated import in_voice
from mysteryshop.report.voice import PLAIN, voice_of
from mysteryshop.score import compare_results

TELLTALES = frozenset(
    "the of and is are were page pages finding findings score scores checklist checklists quote why what customer "
    "customers shopper this that not with without from for by as its it be been has have which who when where how "
    "question questions points lost weight severity coverage range gate walk cart checkout promise promises words "
    "picture left out before after capped met missed no none more".split()
)
"""English words of which each sentence of the frame has some, and German has none."""

OWN = frozenset(
    "ask why fix source reason recommendation suggestion title story needs about problem why_not how did words region "
    "thing name profile notes cover footer notice persona stopped_before reasons".split()
)
"""Fields that hold what the shop, the checklists or the agency say: the frame is what is left."""

QUIET = "script, style, code, q, bdi, [lang]:not(html), .address, .leaf"
"""Elements with words of the shop."""

RESULTS = {"sample": (sample_result, FOLDER), "papers": (papers_result, PAPERS)}
KINDS = [pytest.param(name, id=name) for name in (*RESULTS, "redacted", "before and after", "us and them")]


def wordless(value: Any, field: str = "") -> Any:
    """The same records, all free words of which are one word that is in no language."""
    if isinstance(value, str):
        return "Xx" if field in OWN and value and not value.isdigit() else value
    if is_dataclass(value) and not isinstance(value, type):
        told = {each.name: wordless(getattr(value, each.name), each.name) for each in fields(value)}
        return replace(value, **told)
    return tuple(wordless(each, field) for each in value) if isinstance(value, tuple) else value


def in_german(result: Result) -> Result:
    return replace(result, audit=replace(result.audit, language="de"))


def of_frame_alone(name: str) -> Result:
    """With the customers' own names: visits and scores are found by them."""
    result = RESULTS[name][0]()
    told: Result = wordless(result)
    personas = tuple(replace(new, name=old.name) for new, old in zip(told.personas, result.personas, strict=True))
    visits = tuple(replace(new, persona=old.persona) for new, old in zip(told.visits, result.visits, strict=True))
    return in_german(replace(told, personas=personas, visits=visits, side_by_side=result.side_by_side))


@cache
def german(kind: str) -> str:
    if kind in RESULTS:
        return render_html(of_frame_alone(kind), RESULTS[kind][1]).decode("utf-8")
    if kind == "redacted":
        return render_html(redact(of_frame_alone("sample"), Redaction()), Path()).decode("utf-8")
    before = of_frame_alone("sample")
    after = replace(before, findings=before.findings[::2])
    told = compare_results(
        [before, after], ComparisonKind.BEFORE_AFTER if kind == "before and after" else ComparisonKind.US_THEM
    )
    return render_comparison_html(told, AuditSummary("", language="de")).decode("utf-8")


def words_of(text: str) -> set[str]:
    return set(re.findall(r"[a-z]+", text.lower()))


def texts(page: BeautifulSoup) -> Iterator[str]:
    yield from (str(text) for text in page.find_all(string=True))
    for tag in page.find_all(True):
        yield from (str(tag[name]) for name in ("aria-label", "alt", "data-asks") if name in tag.attrs)


@pytest.mark.parametrize("kind", KINDS)
def test_no_english_is_left_in_the_frame(kind: str) -> None:
    page = BeautifulSoup(german(kind), "lxml")
    for tag in page.select(QUIET):
        tag.decompose()
    channels = re.compile("|".join(re.escape(visit.id) for visit in papers_result().visits))
    left = {" ".join(text.split()) for text in texts(page) if words_of(channels.sub("", text)) & TELLTALES}
    assert not left


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_sound_html_whose_links_lead_somewhere(kind: str) -> None:
    html5lib.HTMLParser(strict=True).parse(german(kind))
    page = BeautifulSoup(german(kind), "lxml")
    ids = [str(tag["id"]) for tag in page.select("[id]")]
    assert len(ids) == len(set(ids))
    assert {str(tag["href"])[1:] for tag in page.select("[href^='#']")} <= set(ids)
    assert page.html
    assert page.html["lang"] == "de"


def test_the_english_words_would_be_told() -> None:
    page = BeautifulSoup(render_html(sample_result(), FOLDER), "lxml")
    english = {text for text in texts(page) if words_of(text) & TELLTALES}
    assert len(english) > 100


def test_what_the_shop_says_stays_and_says_that_its_language_is_not_known() -> None:
    page = BeautifulSoup(render_html(in_german(sample_result()), FOLDER), "lxml")
    quotes = {str(quote.text) for quote in page.select("article.case blockquote q")}
    assert quotes == {
        str(quote.text)
        for quote in BeautifulSoup(render_html(sample_result(), FOLDER), "lxml").select("article.case q")
    }
    assert all(quote["lang"] == "" for quote in page.select("article.case blockquote q"))
    assert {str(each["lang"]) for each in page.select(".instead")} == {"en"}


def test_figures_days_and_lists_are_german() -> None:
    voice = voice_of("de")
    assert (voice.points(-3.2), voice.seconds(2.4), voice.per_cent(82)) == ("−3,20", "2,4 s", "82\u202f%")
    assert [voice.count(number, "page") for number in (0, 1, 2, 14)] == [
        "keine Seiten",
        "eine Seite",
        "zwei Seiten",
        "14 Seiten",
    ]
    assert voice.listed(["a", "b", "c"]) == "a, b und c"
    assert "Dienstag, 6. Oktober 2026, 09:12 bis 09:31" in german("sample")


def test_the_script_and_the_style_sheet_speak_german_too_under_their_own_hash() -> None:
    page = german("sample")
    assert "${left} von ${cases.length} gezeigt" in page
    assert "Kein Befund ist all das zugleich." in page
    assert 'quotes:"„" "“"' in page


def test_an_unknown_language_of_a_stored_result_is_told() -> None:
    with pytest.raises(UsageProblem, match="'tlh'; there are: en, de"):
        render_html(replace(sample_result(), audit=replace(sample_result().audit, language="tlh")), FOLDER)


@pytest.mark.parametrize("voice", [PLAIN, voice_of("de")], ids=["en", "de"])
@pytest.mark.parametrize(
    "template", ["{{ _(words) }}", "{{ _('Prepared by {agency}', agency=words) }}", "{{ many(1, words, words) }}"]
)
def test_words_of_a_page_never_become_markup(template: str, voice: Any) -> None:
    told = environment_of(None, voice).from_string(template).render(words="<b onclick='x'>{y}\x00")
    assert "<b" not in told
    assert "'" not in told
    assert "\x00" not in told


def test_machines_read_the_same_in_every_language() -> None:

    for name in ("jsonl", "junit", "sarif", "md", "csv", "gitlab"):
        render = FORMATS[name].render
        assert render(in_german(sample_result()), FOLDER) == render(sample_result(), FOLDER)
    english = json.loads(FORMATS["json"].render(sample_result(), FOLDER))
    told = json.loads(FORMATS["json"].render(in_german(sample_result()), FOLDER))
    assert told["audit"].pop("language") == "de"
    del english["audit"]["language"]
    assert told == english


@pytest.mark.parametrize("name", RESULTS)
def test_german_shows_the_same_parts_as_english(name: str) -> None:
    """Some views read values out of English reasons: in another language nothing of them may be lost."""
    result, folder = RESULTS[name][0](), RESULTS[name][1]
    pages = [BeautifulSoup(render_html(each, folder), "lxml") for each in (result, in_german(result))]
    english, told = ([str(tag["id"]) for tag in page.select("[id]")] for page in pages)
    assert told == english


def test_shipped_checks_reasons_and_gates_are_told_in_german_and_a_houses_own_words_are_kept() -> None:
    (outage,) = load_checklists(["outage-messaging"], Path(), DetectorCatalogue())
    (check,) = (check for check in outage.checks if check.id == "outage-gives-time")
    shipped = CheckSummary(check.id, outage.id, check.ask, check.why, "", 4, Severity.MAJOR, "", fix=check.fix)
    own = replace(shipped, ask="When?", why="Why so.", fix="Name an hour.")
    finding = replace(sample_result().findings[0], check=shipped.id, recommendation=check.fix)
    gate = replace(sample_result().gate, reasons=("score 26.91 is under the minimum 60.00",))
    result = replace(sample_result(), checks=(shipped, own), findings=(finding,), gate=gate)
    told = in_voice(result, voice_of("de"))
    assert told.checks[0].ask == "Wann soll ich wiederkommen?"
    assert told.checks[1] == own
    assert told.findings[0].recommendation == told.checks[0].fix != check.fix
    assert told.gate.reasons == ("Punktzahl 26,91 liegt unter dem Mindestwert 60,00",)
    assert in_voice(result, PLAIN) is result
