"""From what the user named to plans: audit files, folders of them, bare addresses, with the flags laid over."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from mysteryshop.errors import FileMistakes, Mistake, Place, UsageProblem
from mysteryshop.files import (
    find_audits,
    load_baseline,
    load_personas,
    load_plan,
    load_plan_text,
    missing_files,
    plan_for_url,
    shipped_checklists,
)
from mysteryshop.model import Channel, GateRules, Journey, Persona, Plan, Redaction, Scenario
from mysteryshop.pipeline.beside import beside_plan


@dataclass(frozen=True, slots=True)
class Overrides:
    """What flags say instead of the audit file. None or empty leaves the file's word.

    channels: files and folders of channels that are read beside those of the file. no_worse_than, baseline,
    templates: paths from where the command is given. redact: a redacted set as well, by the file's
    profile or the usual one. language: of reports for people.
    """

    personas: tuple[str, ...] = ()
    checklists: tuple[str, ...] = ()
    min_score: float | None = None
    min_coverage: float | None = None
    fail_on: tuple[str, ...] = ()
    no_worse_than: str = ""
    baseline: str = ""
    formats: tuple[str, ...] = ()
    channels: tuple[str, ...] = ()
    scenarios: tuple[str, ...] = ()
    redact: bool = False
    templates: str = ""
    language: str = ""


def read_targets(targets: Sequence[str], env: Mapping[str, str], overrides: Overrides) -> tuple[Plan, ...]:
    """The plans of these targets, checked: an audit file, a folder of audit files, or an address each.

    With channels a target that is a channel's file is one more of them (`--channels leaflets/*` is such a list), and
    with none left they are the whole audit. Raises: FileMistakes, UsageProblem.
    """
    if overrides.channels:
        from mysteryshop.pipeline.channels import is_channel_file

        more = tuple(target for target in targets if is_channel_file(target))
        overrides = replace(overrides, channels=(*overrides.channels, *more))
        targets = [target for target in targets if target not in more]
        if not targets:
            return (_checked(_plan_of_channels(overrides.channels), overrides),)
    if not targets:
        raise UsageProblem(
            "Nothing to audit was named.", "Name an audit file, a folder of them or an address: mysteryshop audit URL"
        )
    return tuple(_checked(plan, overrides) for target in targets for plan in _plans(target, env))


def read_plan_text(text: str, name: str, env: Mapping[str, str], overrides: Overrides) -> Plan:
    """The plan of an audit that is no file. Raises: FileMistakes, UsageProblem."""
    return _checked(load_plan_text(text, name, env), overrides)


def _plans(target: str, env: Mapping[str, str]) -> Iterator[Plan]:
    path = Path(target)
    if "://" in target or _looks_like_address(target):
        yield plan_for_url(target)
    elif path.is_dir():
        for file in find_audits(path):
            yield load_plan(file, env)
    else:
        yield load_plan(path, env)


def _looks_like_address(target: str) -> bool:
    path = Path(target)
    return (
        not path.exists() and path.suffix.lower() not in (".yaml", ".yml") and "." in target.split("/", maxsplit=1)[0]
    )


def _plan_of_channels(paths: Sequence[str]) -> Plan:
    """An audit of channels alone, called as their folder."""
    first = Path(paths[0]).resolve()
    return Plan(audit=(first if first.is_dir() else first.parent).name or "channels")


def _checked(plan: Plan, overrides: Overrides) -> Plan:
    plan = _with_channels(laid_over(plan, overrides), overrides.channels)
    mistakes = [*missing_files(plan), *_unread_truths(plan)]
    if mistakes:
        raise FileMistakes(mistakes)
    _read_what_it_is_held_against(plan)
    _read_templates(plan)
    return plan


def _read_templates(plan: Plan) -> None:
    """Whatever is wrong with an agency's own templates is told before a walk. Raises: FileMistakes."""
    if plan.report.templates:
        from mysteryshop.pipeline.reporting import templates_of
        from mysteryshop.report import environment_of  # few audits name any, and its library takes long to load

        environment_of(templates_of(plan))


def _read_what_it_is_held_against(plan: Plan) -> None:
    """Mistakes in these files are told before a walk, not after it. Raises: FileMistakes, UsageProblem."""
    base = Path(plan.place.file).parent if plan.place else Path()
    if plan.baseline:
        load_baseline(base / plan.baseline)
    if plan.gate.no_worse_than:
        from mysteryshop.history import read_result  # few audits name one, and its reader takes long to load

        read_result(base / plan.gate.no_worse_than)


def _unread_truths(plan: Plan) -> Iterator[Mistake]:
    """Facts of which nobody could say what they promise; held against nothing, they would seem to hold everywhere."""
    if not plan.facts:
        return
    from mysteryshop.judge.facts.truths import read_truth  # reading takes long to load, and few audits name facts

    for kind, words in plan.facts.items():
        if not read_truth(kind, words):
            place = plan.places.get(f"facts.{kind}") or plan.place or Place("")
            problem = f"'{words}' can't be read as {kind}"
            yield Mistake(place, problem, "Write it as a customer would read it: 30 days; Mon-Fri 9am to 5pm; free.")


def _with_channels(plan: Plan, paths: Sequence[str]) -> Plan:
    if not paths:
        return plan
    from mysteryshop.pipeline.channels import channels_of

    base = Path(plan.place.file).parent if plan.place else Path()
    taken = [channel.name for channel in plan.channels] + [persona.name for persona in plan.personas]
    return replace(plan, channels=(*plan.channels, *channels_of(paths, base, taken)))


def laid_over(plan: Plan, overrides: Overrides) -> Plan:
    """The plan with what flags say instead of the file. Raises: UsageProblem for an unknown persona or scenario."""
    gate = _gate(plan, overrides)
    baseline = beside_plan(overrides.baseline, plan) or plan.baseline
    personas = _personas(overrides.personas, plan) or plan.personas
    named = tuple(_from_here(name) for name in overrides.checklists)
    checklists = named or plan.checklists or shipped_checklists()
    formats = overrides.formats or plan.report.formats
    profile = plan.report.redact or (Redaction() if overrides.redact else None)
    templates = beside_plan(overrides.templates, plan) or plan.report.templates
    language = overrides.language or plan.report.language
    report = replace(plan.report, formats=formats, redact=profile, templates=templates, language=language)
    scenarios = _scenarios(overrides.scenarios) or plan.scenarios
    return replace(
        plan,
        gate=gate,
        baseline=baseline,
        personas=personas,
        checklists=tuple(checklists),
        report=report,
        scenarios=scenarios,
    )


def _from_here(name: str) -> str:
    """A checklist that a flag names by its path is looked for where the user stands, not beside the audit file."""
    return str(Path(name).resolve()) if name.endswith((".yaml", ".yml")) else name


def _scenarios(names: Sequence[str]) -> tuple[str, ...]:
    known = tuple(scenario.value for scenario in Scenario)
    for name in names:
        if name not in (*known, "all"):
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"Did you mean '{near[0]}'? " if near else ""
            raise UsageProblem(f"No scenario is called '{name}'.", f"{hint}There are: all, {', '.join(known)}.")
    return known if "all" in names else tuple(dict.fromkeys(names))


def _gate(plan: Plan, overrides: Overrides) -> GateRules:
    gate = plan.gate
    return replace(
        gate,
        min_score=gate.min_score if overrides.min_score is None else overrides.min_score,
        min_coverage=gate.min_coverage if overrides.min_coverage is None else overrides.min_coverage,
        fail_on=overrides.fail_on or gate.fail_on,
        no_worse_than=beside_plan(overrides.no_worse_than, plan) or gate.no_worse_than,
    )


def _personas(names: Sequence[str], plan: Plan) -> tuple[Persona, ...]:
    known = {**load_personas(), **{persona.name: persona for persona in plan.personas}}
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(name, known, n=1)
            hint = f"Did you mean '{near[0]}'? " if near else ""
            raise UsageProblem(f"No persona is called '{name}'.", f"{hint}There are: {', '.join(sorted(known))}.")
    return tuple(known[name] for name in names)


@dataclass(frozen=True, slots=True)
class PlanLines:
    """A plan in lines that a person reads before anything is done."""

    title: str
    lines: tuple[str, ...] = field(default_factory=tuple)


def describe_plan(plan: Plan) -> PlanLines:
    """What an audit would do (`--dry-run`)."""
    site = plan.site
    lines = [f"site: {site.url} (permission: {site.permission})" if site else "site: none"]
    lines += [f"persona: {_persona_in_words(persona)}" for persona in plan.personas if site]
    for journey in plan.journeys:
        lines.append(f"journey over {journey.channel}: {len(journey.steps)} steps")
        lines += [f"  {number}. {step}" for number, step in enumerate(journey.steps, 1)]
    if site and not plan.journeys:
        lines.append("journey: found by the shopper itself, from home to the checkout's first page")
    lines += [f"scenarios, staged in the shopper's own browser: {', '.join(plan.scenarios)}"] if plan.scenarios else []
    lines += [f"channel: {_channel_in_words(channel)}" for channel in plan.channels]
    lines.append(f"checklists: {', '.join(plan.checklists)}")
    lines.append(f"gate: {_gate_in_words(plan.gate)}")
    lines += [f"accepted findings: {plan.baseline}"] if plan.baseline else []
    lines += [f"redacted as well, for {plan.report.redact.name}"] if plan.report.redact else []
    lines += [f"own templates: {plan.report.templates}"] if plan.report.templates else []
    lines += [f"reports in: {plan.report.language}"] if plan.report.language != "en" else []
    return PlanLines(plan.audit, tuple(lines))


def _persona_in_words(persona: Persona) -> str:
    ways = [f"on {persona.device}"] if persona.device else []
    ways += ["keys alone"] if persona.keyboard else []
    ways += [] if persona.javascript else ["no scripts"]
    return ", ".join([persona.name, *ways])


def _channel_in_words(channel: Channel) -> str:
    kind = channel.kind or "its kind is told by what it holds"
    return f"{channel.name} ({kind}): {channel.file or channel.url}"


def _gate_in_words(gate: GateRules) -> str:
    rules = [f"coverage at least {gate.min_coverage:g}"]
    rules += [f"score at least {gate.min_score:g}"] if gate.min_score is not None else []
    rules += [f"no {' or '.join(gate.fail_on)}"] if gate.fail_on else []
    minimums = (*gate.by_checklist.items(), *gate.by_check.items(), *gate.by_page.items(), *gate.by_persona.items())
    rules += [f"{name} at least {least:g}" for name, least in minimums]
    rules += [f"no worse than {gate.no_worse_than}"] if gate.no_worse_than else []
    return ", ".join(rules)


def journeys_of(plan: Plan, usual: Journey) -> tuple[Journey, ...]:
    """The plan's journeys, or the usual one when it names none."""
    return plan.journeys or (usual,)
