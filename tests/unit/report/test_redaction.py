"""A report for readers from outside: nothing that names anybody is in any format, and it says so."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from tests.golden.sample import FOLDER, sample_result

from mysteryshop.model import (
    Accepted,
    AuditSummary,
    Contradiction,
    Fact,
    FactKind,
    Hidden,
    PageSummary,
    Quote,
    Redaction,
    Result,
    Side,
    VisitSummary,
)
from mysteryshop.report import FORMATS, redact
from mysteryshop.report.as_html import render_html
from mysteryshop.report.as_json import plain
from mysteryshop.report.view.cases import find_chapters
from mysteryshop.report.view.stops import find_stops

SECRETS = ("ada.marsh@tern.example", "01632 960 188", "AB12 3CD", "TT-48213", "Ada Marsh", "Project Heron")
SAYS = (
    "Hello, Ada Marsh! Order TT-48213: ring 01632 960 188 or write to ada.marsh@tern.example, AB12 3CD. Project Heron."
)
EVERYTHING = Redaction("the board", tuple(Hidden), ("Project Heron",))


def leaking() -> Result:
    """The sample, with everything that must not be seen said wherever a page, a finding or a file can say it."""
    result = sample_result()
    page = replace(result.pages[0], text=SAYS, title=SAYS, url="https://shop.tern-and-tide.example/orders/TT-48213")
    phone, mail = (
        Quote("01632 960 188", "a[href='tel:+441632960188']"),
        Quote("ada.marsh@tern.example", channel="order email"),
    )
    facts = (
        Fact(FactKind.PHONE, "+441632960188", phone, "web", page.id),
        Fact(FactKind.EMAIL, "ada.marsh@tern.example", mail, "order email"),
    )
    clash = Contradiction(
        FactKind.PHONE, Side("web", "01632 960 188", page.id, "+441632960188"), Side("order email", SAYS)
    )
    accepted = Accepted(f"Ask Ada Marsh: {SAYS}", "Owen Pike", "2027-01-01")
    findings = tuple(
        replace(one, reason=SAYS, suggestion=SAYS, recommendation=SAYS, quotes=(Quote(SAYS, SAYS),), accepted=accepted)
        for one in result.findings
    )
    return replace(
        result,
        audit=replace(result.audit, name=SAYS, redaction=EVERYTHING),
        pages=(page, *result.pages[1:]),
        visits=tuple(replace(visit, notes=(SAYS,), problem=SAYS, stopped_before=SAYS) for visit in result.visits),
        personas=tuple(replace(persona, needs=SAYS, story=SAYS) for persona in result.personas),
        checks=tuple(replace(check, place="/home/ada/checks.yaml:7:9") for check in result.checks),
        findings=findings,
        facts=(*result.facts, *facts),
        contradictions=(*result.contradictions, clash),
        gate=replace(result.gate, reasons=(SAYS,), rules={"by_page": {"https://shop.tern-and-tide.example/a/*": 60.0}}),
    )


@pytest.mark.parametrize("name", [name for name, form in FORMATS.items() if not form.printed])
def test_no_format_shows_what_is_hidden(name: str) -> None:
    told = FORMATS[name].render(redact(leaking(), EVERYTHING), FOLDER).decode("utf-8")
    squeezed = told.replace(" ", "")
    for secret in (*SECRETS, "Owen Pike", "tern-and-tide.example", "441632960188", "/home/ada"):
        assert secret not in told
        assert secret.replace(" ", "") not in squeezed


def test_the_hostile_sample_does_show_it_unredacted() -> None:
    told = FORMATS["json"].render(leaking(), FOLDER).decode("utf-8")
    assert all(secret in told for secret in SECRETS)


def test_figures_verdicts_and_ids_are_those_of_the_whole_result() -> None:
    whole, told = leaking(), redact(leaking(), EVERYTHING)
    assert told.scores == whole.scores
    assert [one.verdict for one in told.findings] == [one.verdict for one in whole.findings]
    assert [(one.check, one.page, one.lost) for one in told.findings] == [
        (o.check, o.page, o.lost) for o in whole.findings
    ]
    assert [page.id for page in told.pages] == [page.id for page in whole.pages]
    assert told.fixes == whole.fixes


def test_equal_groups_stay_equal_and_say_nothing_of_the_words() -> None:
    whole, told = sample_result(), redact(sample_result(), Redaction())
    pairs = {(one.group, other.group) for one, other in zip(whole.findings, told.findings, strict=True) if one.group}
    assert len({one for one, _ in pairs}) == len({other for _, other in pairs}) == len(pairs)
    assert not {one for one, _ in pairs} & {other for _, other in pairs}


def test_the_same_result_is_redacted_to_the_same_bytes() -> None:
    one, other = (json.dumps(plain(redact(leaking(), EVERYTHING))) for _ in range(2))
    assert one == other


def test_what_is_not_asked_for_stays() -> None:
    told = redact(leaking(), Redaction(hide=(Hidden.EMAIL,)))
    assert "Ada Marsh" in told.findings[0].reason
    assert "[e-mail]" in told.findings[0].reason


def test_the_agencys_own_contact_stays() -> None:
    audit = AuditSummary("x", agency={"name": "Westwind"}, cover="Ring 01632 960 155.", footer="hello@westwind.example")
    told = redact(replace(sample_result(), audit=audit), EVERYTHING).audit
    assert (told.agency, told.cover, told.footer) == (audit.agency, audit.cover, audit.footer)


def test_the_profiles_own_words_are_not_kept() -> None:
    told = redact(leaking(), EVERYTHING).audit
    assert told.redacted
    assert told.redaction == replace(EVERYTHING, words=())


def test_channels_with_hidden_names_stay_apart() -> None:
    result = sample_result()
    page, visit = result.pages[0], result.visits[0]

    def channel(name: str) -> tuple[VisitSummary, PageSummary]:
        return replace(visit, id=name, persona="", journey=(), steps=()), replace(page, id=f"{name}/001", visit=name)

    mails = [channel(name) for name in ("to ada@tern.example", "to owen@tern.example", "to Heron", "to heron")]
    many = replace(result, visits=tuple(v for v, _ in mails), pages=tuple(p for _, p in mails))
    told = redact(many, Redaction(words=("Heron",)))
    assert [each.id for each in told.visits] == ["to [e-mail]", "to [e-mail 2]", "to [hidden]", "to [hidden] (2)"]
    assert [each.id for each in told.pages] == [f"{each.id}/001" for each in told.visits]
    assert [each.visit for each in told.pages] == [each.id for each in told.visits]


def test_pictures_and_evidence_are_left_out() -> None:
    told = redact(sample_result(), Redaction())
    assert not any((page.small, page.screenshot, page.evidence) != ("", "", "") for page in told.pages)
    assert b"data:image/jpeg" not in render_html(told, FOLDER)


def test_pictures_are_shown_where_the_profile_allows_it() -> None:
    told = redact(sample_result(), Redaction(pictures=True))
    assert b"data:image/jpeg" in render_html(told, FOLDER)
    assert not any(page.evidence or page.screenshot for page in told.pages)


def test_the_report_says_at_its_foot_for_whom_it_was_redacted() -> None:
    page = BeautifulSoup(render_html(redact(leaking(), EVERYTHING), Path()), "lxml")
    (foot,) = page.select("main > footer#redacted")
    says = " ".join(foot.get_text().split())
    assert says.startswith("Redacted for the board. E-mail addresses, telephone numbers, postal codes, order numbers,")
    assert says.endswith("Pictures of pages are left out.")
    assert not BeautifulSoup(render_html(sample_result(), FOLDER), "lxml").select("#redacted")


def test_the_summary_says_so_too() -> None:
    told = FORMATS["md"].render(redact(sample_result(), Redaction()), FOLDER).decode("utf-8")
    assert "- Redacted for outside readers. E-mail addresses" in told


def test_every_link_in_a_redacted_report_leads_somewhere() -> None:
    page = BeautifulSoup(render_html(redact(leaking(), EVERYTHING), Path()), "lxml")
    ids = {str(tag["id"]) for tag in page.select("[id]")}
    assert {str(tag["href"])[1:] for tag in page.select("a[href^='#']")} <= ids


def test_a_redacted_result_can_be_redacted_again() -> None:
    once = redact(leaking(), EVERYTHING)
    assert plain(redact(once, EVERYTHING)) == plain(once)


def test_findings_bear_the_numbers_of_the_whole_report() -> None:
    def numbers(result: Result) -> list[tuple[int, str, int]]:
        cases = [case for chapter in find_chapters(result, find_stops(result, {})) for case in chapter.cases]
        return [(case.number, case.check.id, case.indexes[0]) for case in cases]

    assert numbers(redact(sample_result(), EVERYTHING)) == numbers(sample_result())


def test_programs_are_told_of_it_too_and_of_none_where_there_is_none() -> None:
    for name, says in (("junit", 'name="redacted" value="NAME"'), ("sarif", '"redacted": "NAME"')):
        profile = replace(Redaction(), name="for the press")
        told = FORMATS[name].render(redact(sample_result(), profile), FOLDER).decode("utf-8")
        assert says.replace("NAME", "for the press") in told
        assert '"redacted"' not in FORMATS[name].render(sample_result(), FOLDER).decode("utf-8")
