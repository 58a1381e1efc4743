"""A comparison, written: HTML in the look of the main report, JSON for programs, Markdown for a ticket."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import MappingProxyType

from markupsafe import Markup

from mysteryshop.errors import UsageProblem
from mysteryshop.model import AuditSummary, Comparison, ComparisonKind
from mysteryshop.report import numbers
from mysteryshop.report.as_html import brand_rules, content_hash, policy_line, style_sheets
from mysteryshop.report.as_json import plain
from mysteryshop.report.environment import environment_of
from mysteryshop.report.formats import write_whole
from mysteryshop.report.markdown_words import escaped
from mysteryshop.report.own_templates import kept_in, told_by_line
from mysteryshop.report.translated import comparison_in_voice
from mysteryshop.report.view import compared
from mysteryshop.report.view.letter import show_letterhead
from mysteryshop.report.voice import voice_of

MOST_CHANGES = 25
"""Changes and gaps that the Markdown names; the report has them all. Source: what is still read in a ticket."""

PAGE = "compare.html.j2"
STYLES = ("report", "letter", "compare")
NO_LETTERHEAD = AuditSummary("")


def render_comparison_html(
    comparison: Comparison, letterhead: AuditSummary = NO_LETTERHEAD, templates: Path | None = None
) -> bytes:
    """One offline file in UTF-8 that runs nothing; equal comparisons give equal bytes.

    letterhead: whose agency, letter, glossary and footer it bears, in whose language. templates: a folder of an
    agency's own. Raises: FileMistakes for what is wrong with them, UsageProblem for an unknown language.
    """
    voice = voice_of(letterhead.language)
    environment, comparison = environment_of(templates, voice), comparison_in_voice(comparison, voice)
    style = brand_rules(letterhead.agency.get("colour", "")) + style_sheets(STYLES, templates, voice)
    hashed = content_hash(style)
    policy = f"default-src 'none'; img-src data:; style-src '{hashed}'; base-uri 'none'; form-action 'none'"
    with told_by_line(templates):
        text = environment.get_template(PAGE).render(
            told=comparison,
            before_after=comparison.kind is ComparisonKind.BEFORE_AFTER,
            headline=compared.tell_headline(comparison, voice),
            movers=compared.show_movers(comparison.movement, voice) if comparison.movement else (),
            groups=compared.group_changes(comparison.changes, voice),
            checklists=compared.show_rows(comparison.checklists, voice),
            checks=compared.show_rows(comparison.checks, voice),
            first=compared.FIRST_ROWS,
            letterhead=show_letterhead(letterhead),
            finished=max(shop.finished for shop in comparison.shops),
            pictures=(),
            style=Markup(style),  # noqa: S704 - ours
            policy=policy,
        )
    kept_in(templates, PAGE, text, str(policy_line(policy)))
    return (text.rstrip("\n") + "\n").encode("utf-8")


def render_comparison_json(comparison: Comparison) -> bytes:
    """UTF-8, in the order of the records, with a form number of its own."""
    fields = {"format": 1, **plain(comparison)}
    text = json.dumps(fields, ensure_ascii=False, indent=2, allow_nan=False)
    return (text + "\n").encode("utf-8", "backslashreplace")


def render_comparison_markdown(comparison: Comparison) -> bytes:
    """UTF-8, one line a paragraph; no word of a page becomes markup, a link or a mention."""
    lines = [line for part in _markdown(comparison) for line in part]
    return ("\n".join(lines).rstrip() + "\n").encode("utf-8", "replace")


COMPARISON_FORMATS: Mapping[str, tuple[str, Callable[..., bytes]]] = MappingProxyType(
    {
        "html": ("compare.html", render_comparison_html),
        "json": ("compare.json", render_comparison_json),
        "md": ("compare.md", render_comparison_markdown),
    }
)


def write_comparison(
    comparison: Comparison,
    folder: Path,
    formats: Sequence[str],
    letterhead: AuditSummary = NO_LETTERHEAD,
    templates: Path | None = None,
) -> tuple[Path, ...]:
    """The files written into `folder`, in the order asked; letterhead and templates are the HTML's.

    Raises: UsageProblem, OutputNotWritable, FileMistakes.
    """
    for name in formats:
        if name not in COMPARISON_FORMATS:
            raise UsageProblem(
                f"no format of a comparison is called '{name}'", f"There are: {', '.join(COMPARISON_FORMATS)}."
            )
    dressed = {"html": {"letterhead": letterhead, "templates": templates}}
    wanted = [(*COMPARISON_FORMATS[name], dressed.get(name, {})) for name in dict.fromkeys(formats)]
    return tuple(write_whole(folder / file, render(comparison, **dress)) for file, render, dress in wanted)


def _markdown(comparison: Comparison) -> Iterator[Iterator[str]]:
    yield iter((f"# {escaped(compared.tell_headline(comparison))}", ""))
    yield _shops(comparison)
    if comparison.movement:
        yield _movement(comparison)
    yield _changes(comparison) if comparison.kind is ComparisonKind.BEFORE_AFTER else _gaps(comparison)


def _shops(comparison: Comparison) -> Iterator[str]:
    ranked = comparison.kind is ComparisonKind.US_THEM
    heads = ["shop", "score", "band", "coverage", "on the same questions", *(["rank"] if ranked else [])]
    yield f"| {' | '.join(heads)} |"
    yield "| --- " * len(heads) + "|"
    for shop in comparison.shops:
        band = shop.band.value if shop.band else "–"
        figures = [_figure(shop.overall), band, _figure(shop.coverage, "%"), _figure(shop.shared)]
        figures += [str(shop.rank or "–")] if ranked else []
        yield f"| {escaped(shop.name)} | {' | '.join(figures)} |"
    yield ""
    yield f"{numbers.count(comparison.compared, 'question').capitalize()} decided in all of them by the same rule."
    yield ""


def _movement(comparison: Comparison) -> Iterator[str]:
    assert comparison.movement is not None
    told = (
        f"{mover.name.lower()} {compared.signed(mover.value)}" for mover in compared.show_movers(comparison.movement)
    )
    yield f"What moved the score by {compared.signed(comparison.movement.total)}: {', '.join(told)}."
    yield ""


def _changes(comparison: Comparison) -> Iterator[str]:
    for group in compared.group_changes(comparison.changes):
        yield f"## {group.title}: {len(group.changes)}"
        yield ""
        for change in group.changes[:MOST_CHANGES]:
            where = f"{compared.place_of(change)}, {compared.CAUSES[change.cause]}"
            turned = f"{compared.verdict_words(change.verdict_before)} → {compared.verdict_words(change.verdict_after)}"
            words = " → ".join(f"“{escaped(each)}”" if each else "–" for each in (change.before, change.after))
            yield f"- **{escaped(change.ask)}** ({escaped(change.check)}; {where}): {turned}; {words}"
        if len(group.changes) > MOST_CHANGES:
            yield f"- and {len(group.changes) - MOST_CHANGES} more"
        yield ""


def _gaps(comparison: Comparison) -> Iterator[str]:
    behind = [row for row in comparison.checks if row.gap < 0][:MOST_CHANGES]
    if behind:
        yield f"## Where {escaped(comparison.shops[0].name)} is behind"
        yield ""
    for row in behind:
        values = ", ".join(
            f"{escaped(shop.name)} {_figure(value)}" for shop, value in zip(comparison.shops, row.values, strict=True)
        )
        yield f"- **{escaped(row.ask)}** ({escaped(row.check)}): {compared.signed(row.gap)} points; {values}"


def _figure(value: float | None, unit: str = "") -> str:
    return "–" if value is None else f"{numbers.headline(value)}{unit}"
