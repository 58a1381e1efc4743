"""Sending the shoppers out: one visit for each persona and journey, new or taken up again."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from mysteryshop.errors import NotAudited, UsageProblem
from mysteryshop.evidence import check_writable, read_visit, visits_in
from mysteryshop.files import DEFAULT_PERSONA, load_personas, plan_for_url, step_line
from mysteryshop.model import (
    Action,
    Channel,
    ChannelKind,
    Journey,
    Persona,
    Plan,
    Site,
    Step,
    StoredVisit,
    Visit,
)
from mysteryshop.pipeline.plans import journeys_of
from mysteryshop.pipeline.records import plan_record
from mysteryshop.pipeline.sharding import Manner

VISITS = "visits"

PHONE = "Pixel 7"
"""The phone of a persona who names none. Source: chosen; a common one, as Playwright names its devices."""

Say = Callable[[str, str], None]


def slug(words: str) -> str:
    """Words as a folder's name: `Lantern & Loom, before` to `lantern-loom-before`."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")[:60] or "audit"


def visit_ids(personas: Sequence[Persona], journeys: Sequence[Journey]) -> list[tuple[str, Persona, Journey]]:
    """An id for each walk: the persona's name, with the channel and a number where there are several."""
    walks: list[tuple[str, Persona, Journey]] = []
    taken: set[str] = set()
    for persona in personas:
        for journey in journeys:
            base = slug(persona.name) if len(journeys) == 1 else f"{slug(persona.name)}-{journey.channel}"
            name = next(n for n in (base, *(f"{base}-{i}" for i in range(2, 1000))) if n not in taken)
            taken.add(name)
            walks.append((name, persona, journey))
    return walks


@dataclass(frozen=True, slots=True)
class Walk:
    """A walk to be made. site: the plan's own, or the one place that a channel's address names.

    at: its folder's name, where that is not its id.
    """

    id: str
    persona: Persona
    journey: Journey
    site: Site
    at: str = ""


def is_web(walk: Walk) -> bool:
    """Whether it is made at a desk, with scripts on."""
    return walk.journey.channel is ChannelKind.WEB and walk.persona.javascript


def walks_of(plan: Plan) -> list[Walk]:
    """Every walk of a plan: one for each persona and journey, and one page for each channel that is an address."""
    from mysteryshop.visit import usual_journey

    walks: list[Walk] = []
    if plan.site is not None:
        for name, persona, journey in visit_ids(plan.personas, journeys_of(plan, usual_journey())):
            walks.append(Walk(name, on_its_device(persona, journey), journey, plan.site))
    for channel, at in channel_folders(plan).items():
        if channel.url:
            journey = Journey((Step(Action.OPEN, channel.url),), channel.kind or ChannelKind.WEB)
            reader = on_its_device(replace(_first_persona(plan), name=""), journey)
            walks.append(Walk(channel.name, reader, journey, site_of(channel, plan), at))
    return walks


def channel_folders(plan: Plan) -> dict[Channel, str]:
    """A folder's name for each channel: `channel-order-email`, with a number where two would be the same."""
    folders: dict[Channel, str] = {}
    for channel in plan.channels:
        base = f"channel-{slug(channel.name)}"
        ways = (base, *(f"{base}-{number}" for number in range(2, len(plan.channels) + 1)))
        folders[channel] = next(way for way in ways if way not in folders.values())
    return folders


def on_its_device(persona: Persona, journey: Journey) -> Persona:
    """The persona with a phone in hand, where the journey is walked as on one; else as it is."""
    if journey.channel is not ChannelKind.MOBILE_WEB or (persona.device and "Desktop" not in persona.device):
        return persona
    return replace(persona, device=PHONE)


def _first_persona(plan: Plan) -> Persona:
    return plan.personas[0] if plan.personas else load_personas()[DEFAULT_PERSONA]


def site_of(channel: Channel, plan: Plan) -> Site:
    """What may be opened for a channel: the plan's site where the address is on it, else the named host alone.

    Keys to the site's door go to the site and to nobody else.
    """
    own, at = plan.site, urlsplit(channel.url)
    if own is None:
        return _lone_site(channel.url)
    if (at.scheme, at.netloc) == urlsplit(own.url)[:2]:
        return own
    elsewhere = _lone_site(channel.url)
    is_own = (at.hostname or "") in {host.lower() for host in own.hosts}
    permission = own.permission if is_own else elsewhere.permission
    return replace(elsewhere, permission=permission, pace=own.pace)


def _lone_site(url: str) -> Site:
    site = plan_for_url(url).site
    assert site is not None
    return site


def make_visits(plan: Plan, folder: Path, options: object, say: Say, manner: Manner | None = None) -> list[StoredVisit]:
    """The visits of one audit, made (or completed) and read back from disk; channels that are files are stored first.

    Of a part of an audit, those that are made there; perhaps none.

    Raises: FileMistakes, NoBrowser, UsageProblem, OutputNotWritable, NotAudited when the disk is full.
    """
    from mysteryshop.pipeline.rehearsing import SIDE_BY_SIDE, scenario_orders
    from mysteryshop.visit import VisitOrder, WalkOptions, rehearse, shop

    assert isinstance(options, WalkOptions)
    check_writable(folder)
    manner = manner or Manner()
    walks = walks_of(plan)
    if manner.shard.is_first:
        _store_files(plan, folder, walks, resume=manner.resume)
        _store_failures(plan, folder)
    audit_folder = Path(plan.place.file).parent if plan.place else Path()
    orders: list[VisitOrder] = []
    walked: list[VisitOrder] = []
    for place, walk in enumerate(walks):
        at = folder / VISITS / (walk.at or walk.id)
        before = _earlier(at, plan, resume=manner.resume)
        if before and before.visit.state == "finished":
            say(walk.id, f"kept as it was: {len(before.pages)} pages")
        order = VisitOrder(
            walk.id,
            replace(plan, site=walk.site),
            walk.persona,
            walk.journey,
            at,
            before.pages if before else (),
            plan_record(plan),
            audit_folder,
            before.visit.started if before else "",
            step_line,
            # Speed and a second visitor are the shop's, not the persona's: the first walk in a shop speaks for all.
            timed=bool(walk.persona.name) and not any(order.timed for order in walked) and is_web(walk),
        )
        walked += [order] if walk.persona.name else []
        is_done = before is not None and before.visit.state == "finished"
        orders += [] if is_done or not manner.shard.holds(place) else [order]
    if orders:
        shop(orders, options, workers=manner.workers, say=say)
    staged = scenario_orders(plan, {order.id: order for order in walked}, folder / VISITS)
    if staged:
        rehearse(staged, options, workers=max(manner.workers, SIDE_BY_SIDE), say=say)
    return read_visits(folder) if manner.shard.of == 1 or visits_in(folder) else []


def _store_files(plan: Plan, folder: Path, walks: Sequence[Walk], *, resume: bool) -> None:
    """Reads and keeps the channels that are files; what an earlier run of this audit kept stays as it was read."""
    folders = {channel: folder / VISITS / at for channel, at in channel_folders(plan).items() if channel.file}
    missing = tuple(channel for channel, at in folders.items() if _earlier(at, plan, resume=resume) is None)
    if not missing:
        return
    from mysteryshop.pipeline.channels import read_channels, store_channel

    now = datetime.now(UTC).isoformat(timespec="seconds")
    read = read_channels(replace(plan, channels=missing), now, [walk.id for walk in walks])
    for channel, stored in zip(missing, read, strict=True):
        store_channel(stored, folders[channel], plan_record(plan), plan.secrets)


def _store_failures(plan: Plan, folder: Path) -> None:
    """Keeps the saved failure pages of an audit that walks no site; where one is walked, a browser shows them."""
    if plan.site is not None or not plan.failures:
        return
    from mysteryshop.pipeline.channels import store_channel
    from mysteryshop.pipeline.failures import unwalked_failures

    for number, stored in enumerate(unwalked_failures(plan), 1):
        store_channel(stored, folder / VISITS / f"failure-{number}", plan_record(plan), plan.secrets)


def _earlier(at: Path, plan: Plan, *, resume: bool) -> StoredVisit | None:
    if not (at / "visit.json").is_file():
        return None
    if not resume:
        raise UsageProblem(
            f"{at} holds a visit already.", f"Choose another --output, or go on with --resume {at.parent.parent}"
        )
    before = read_visit(at)
    if _steps(before.visit.plan) != _steps(plan_record(plan)):
        raise UsageProblem(
            f"{at} was walked by other steps than the audit has now.", "Start a new visit, or restore the audit file."
        )
    return before


def _steps(record: Mapping[str, Any]) -> list[list[dict[str, Any]]]:
    """The steps of a plan, wherever in whichever file they stand."""
    journeys = record.get("journeys") or ()
    return [[{k: v for k, v in step.items() if k != "place"} for step in journey["steps"]] for journey in journeys]


def read_visits(folder: Path) -> list[StoredVisit]:
    """The visits at or below a folder. Raises: UsageProblem when there is none."""
    found = visits_in(folder)
    if not found:
        raise UsageProblem(
            f"{folder} holds no visit.", "Name a folder that `mysteryshop visit` or `mysteryshop audit` wrote."
        )
    return [read_visit(path) for path in found]


def nothing_seen(visits: Sequence[StoredVisit]) -> NotAudited | None:
    """Why there is nothing to judge: no walk saw a page of the shop, or where nobody was to walk, no channel spoke."""
    sound = [stored for stored in visits if not stored.visit.scenario] or visits
    visits = [stored for stored in sound if stored.visit.persona] or sound
    if any(not stored.visit.problem for stored in visits):
        return None
    problems = list(dict.fromkeys(stored.visit.problem for stored in visits))
    return NotAudited("; ".join(problems), _hint(visits[0].visit))


def _hint(visit: Visit) -> str:
    if "refused" in visit.problem or "no such host" in visit.problem:
        return "Check the address in a browser, and that the shop is running."
    return f"What was seen is kept; {len(visit.pages)} page(s)." if visit.pages else ""
