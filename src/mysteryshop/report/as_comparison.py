"""A comparison, written: HTML in the look of the main report, JSON for programs, Markdown for a ticket."""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from hashlib import sha256
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from mysteryshop.errors import UsageProblem
from mysteryshop.model import Comparison, ComparisonKind
from mysteryshop.report import numbers
from mysteryshop.report.as_json import plain
from mysteryshop.report.brand import readable_brand
from mysteryshop.report.formats import write_whole
from mysteryshop.report.markdown_words import escaped
from mysteryshop.report.safety import printable, web_address
from mysteryshop.report.view import compared, names

MOST_CHANGES = 25
"""Changes and gaps that the Markdown names; the report has them all. Source: what is still read in a ticket."""


def render_comparison_html(comparison: Comparison) -> bytes:
    """One offline file in UTF-8 that runs nothing; equal comparisons give equal bytes."""
    brand = readable_brand("")
    rules = f":root{{--brand:{brand.light};--brand-on-dark:{brand.dark}}}\n"
    style = rules + _own("report.css") + _own("compare.css")
    text = (
        _environment()
        .get_template("compare.html.j2")
        .render(
            told=comparison,
            before_after=comparison.kind is ComparisonKind.BEFORE_AFTER,
            headline=compared.tell_headline(comparison),
            movers=compared.show_movers(comparison.movement) if comparison.movement else (),
            groups=compared.group_changes(comparison.changes),
            checklists=compared.show_rows(comparison.checklists),
            checks=compared.show_rows(comparison.checks),
            first=compared.FIRST_ROWS,
            stops={},
            style=Markup(style),  # noqa: S704 - ours
            policy=f"default-src 'none'; style-src '{_hash(style)}'; base-uri 'none'; form-action 'none'",
        )
    )
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


COMPARISON_FORMATS: Mapping[str, tuple[str, Callable[[Comparison], bytes]]] = MappingProxyType(
    {
        "html": ("compare.html", render_comparison_html),
        "json": ("compare.json", render_comparison_json),
        "md": ("compare.md", render_comparison_markdown),
    }
)


def write_comparison(comparison: Comparison, folder: Path, formats: Sequence[str]) -> tuple[Path, ...]:
    """The files written into `folder`, in the order asked. Raises: UsageProblem, OutputNotWritable."""
    for name in formats:
        if name not in COMPARISON_FORMATS:
            raise UsageProblem(
                f"no format of a comparison is called '{name}'", f"There are: {', '.join(COMPARISON_FORMATS)}."
            )
    wanted = [COMPARISON_FORMATS[name] for name in dict.fromkeys(formats)]
    return tuple(write_whole(folder / file, render(comparison)) for file, render in wanted)


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


def _own(name: str) -> str:
    return files("mysteryshop.report").joinpath("templates", name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + b64encode(sha256(text.encode("utf-8")).digest()).decode("ascii")


@cache
def _environment() -> Environment:
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
        "count": numbers.count,
        "sentence": numbers.sentence,
        "signed": compared.signed,
        "web_address": web_address,
        "percent": lambda value: f"{value:.2f}".rstrip("0").rstrip("."),
    }
    environment.globals |= {
        "names": names,
        "causes": compared.CAUSES,
        "place_of": compared.place_of,
        "verdict_words": compared.verdict_words,
    }
    return environment
