"""An audit's shape turned into the plan that all stages share."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from mysteryshop.errors import Place
from mysteryshop.files.personas import DEFAULT_PERSONA, load_personas, persona_of
from mysteryshop.files.shapes.address import is_loopback
from mysteryshop.files.shapes.audit import (
    AccessShape,
    AgencyShape,
    AuditShape,
    ChannelShape,
    FailureShape,
    GateShape,
    RedactShape,
    ReportShape,
    SiteShape,
)
from mysteryshop.files.shapes.parts import listed
from mysteryshop.files.shapes.persona import PersonaShape
from mysteryshop.files.shipped_files import shipped_checklists
from mysteryshop.files.steps import journey_of
from mysteryshop.files.yaml_reader import Document, Trail
from mysteryshop.model import (
    Access,
    Agency,
    Channel,
    FailurePage,
    GateRules,
    Permission,
    Persona,
    Plan,
    Redaction,
    ReportWishes,
    Scenario,
    Site,
)

_POINTED_AT: tuple[Trail, ...] = (
    ("baseline",),
    ("gate", "no-worse-than"),
    ("report", "agency", "logo"),
    ("report", "cover"),
    ("report", "templates"),
    ("site", "access", "state"),
    ("site", "access", "ca"),
)
"""Values whose mistakes show only later, when other files are at hand."""
_KEYS_POINTED_AT: tuple[Trail, ...] = (
    ("checklists",),
    ("not-promised",),
    ("uncapped",),
    ("facts",),
    ("gate", "by-checklist"),
    ("gate", "by-check"),
    ("gate", "by-persona"),
)


def plan_of(shape: AuditShape, document: Document, secrets: frozenset[str]) -> Plan:
    """The plan, with everything that was left out filled in."""
    return Plan(
        audit=shape.audit,
        site=_site(shape.site) if shape.site else None,
        personas=_personas(shape),
        journeys=tuple(
            journey_of(journey, document, ("journeys", index)) for index, journey in enumerate(shape.journeys or [])
        ),
        channels=tuple(_channel(each, document, index) for index, each in enumerate(shape.channels or [])),
        scenarios=_scenarios(listed(shape.scenarios)),
        failures=tuple(_failure(each, document, index) for index, each in enumerate(shape.failures or [])),
        checklists=tuple(dict.fromkeys(listed(shape.checklists))) or shipped_checklists(),
        not_promised=listed(shape.not_promised),
        uncapped=dict(shape.uncapped or {}),
        facts=dict(shape.facts or {}),
        gate=_gate(shape.gate or GateShape()),
        baseline=shape.baseline or "",
        report=_report(shape.report or ReportShape()),
        place=document.place(()),
        places=dict(_places(document)),
        secrets=secrets,
    )


def default_permission(url: str) -> Permission:
    """What the shopper may do where nobody said: act as a customer on loopback, look only elsewhere."""
    return Permission.TEST if is_loopback(url) else Permission.NONE


def _site(shape: SiteShape) -> Site:
    return Site(
        url=shape.url,
        permission=shape.permission or default_permission(shape.url),
        hosts=listed(shape.hosts),
        access=_access(shape.access) if shape.access else None,
        region=shape.region or "",
        brand_words=listed(shape.brand_words),
        pace=shape.pace,
    )


def _access(shape: AccessShape) -> Access:
    return Access(
        user=shape.user or "",
        password=shape.password or "",
        headers=dict(shape.headers or {}),
        cookies=dict(shape.cookies or {}),
        state_file=shape.state or "",
        ca_file=shape.ca or "",
        self_signed=shape.self_signed,
    )


def _personas(shape: AuditShape) -> tuple[Persona, ...]:
    shipped = load_personas()
    wanted = listed(shape.personas) or (DEFAULT_PERSONA,)
    return tuple(persona_of(each, shipped) if isinstance(each, PersonaShape) else shipped[str(each)] for each in wanted)


def _channel(shape: ChannelShape, document: Document, index: int) -> Channel:
    return Channel(
        name=shape.name,
        kind=shape.kind,
        file=shape.file or "",
        url=shape.url or "",
        date=shape.date or "",
        audience=shape.audience or "",
        place=document.place(("channels", index, "file" if shape.file else "url")),
    )


def _scenarios(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(scenario.value for scenario in Scenario) if "all" in names else tuple(dict.fromkeys(names))


def _failure(shape: FailureShape, document: Document, index: int) -> FailurePage:
    place = document.place(("failures", index, "file" if shape.file else "kind"))
    return FailurePage(file=shape.file or "", kind=shape.kind, place=place, url=shape.url or "")


def _gate(shape: GateShape) -> GateRules:
    return GateRules(
        min_score=shape.min_score,
        min_coverage=GateRules().min_coverage if shape.min_coverage is None else shape.min_coverage,
        fail_on=listed(shape.fail_on),
        by_checklist=dict(shape.by_checklist or {}),
        no_worse_than=shape.no_worse_than or "",
        by_check=dict(shape.by_check or {}),
        by_page=dict(shape.by_page or {}),
        by_persona=dict(shape.by_persona or {}),
    )


def _report(shape: ReportShape) -> ReportWishes:
    agency = shape.agency or AgencyShape()
    return ReportWishes(
        formats=tuple(dict.fromkeys(listed(shape.formats))) or ReportWishes().formats,
        agency=Agency(agency.name or "", agency.logo or "", agency.colour or ""),
        cover=shape.cover or "",
        footer=shape.footer or "",
        glossary=dict(shape.glossary or {}),
        redact=_redaction(shape.redact) if shape.redact else None,
        templates=shape.templates or "",
        language=shape.language,
    )


def _redaction(shape: RedactShape) -> Redaction:
    usual = Redaction()
    return Redaction(
        name=shape.name or usual.name,
        hide=tuple(dict.fromkeys(listed(shape.hide))) or usual.hide,
        words=listed(shape.words),
        pictures=shape.pictures,
    )


def _places(document: Document) -> Iterator[tuple[str, Place]]:
    """`baseline`, `report.agency.logo`, `checklists.faq-tone`, `uncapped.CHECK` and the like, and where they stand."""
    for trail in _POINTED_AT:
        if trail in document.values:
            yield ".".join(map(str, trail)), document.values[trail]
    for trail in _KEYS_POINTED_AT:
        named = document.at(trail)
        entries = named if isinstance(named, list | Mapping) else [] if named is None else [named]
        for index, entry in enumerate(entries):
            inner = (*trail, entry) if isinstance(named, Mapping) else (*trail, index)
            yield ".".join(map(str, (*trail, entry))), document.key_place(inner)
