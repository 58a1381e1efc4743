"""`facts`: the promise matrix."""

from __future__ import annotations

import io
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from mysteryshop.cli.auditing import say_left_out
from mysteryshop.cli.options import channel_options
from mysteryshop.cli.terminal import Progress, err, out, plain
from mysteryshop.errors import Exit, UsageProblem
from mysteryshop.model import MatrixRow, Side

if TYPE_CHECKING:
    from mysteryshop.pipeline.promises import Promises

FORMS = ("text", "json", "csv")
"""Said here and not asked of the pipeline: help should come at once. A test keeps the two in step."""

WIDEST = 400
"""Letters of a line in a file or a pipe, where no window sets a width."""

PROMISE_WIDTH, CELL_WIDTH = 28, 18
"""Letters that a promise and a channel's value want at least. Source: chosen; "✗ 2 to 3 working days" folds once."""


@click.command(
    epilog="""
\b
Examples:
  mysteryshop facts reports/shop                          what an audit has read
  mysteryshop facts --channels from-the-client/           documents alone, no browser
  mysteryshop facts audits/shop.yaml --channels order.eml
  mysteryshop facts reports/shop --format csv --output promises.csv
"""
)
@click.argument("target", metavar="[TARGET]", default="")
@channel_options
@click.option("--format", "form", type=click.Choice(FORMS), default="text", show_default=True)
@click.option("--output", "-o", type=click.Path(path_type=Path, dir_okay=False), help="Write it to this file.")
@click.option("--all", "show_all", is_flag=True, help="Show promises that only one channel makes, too.")
@click.option("--headed", is_flag=True, help="Show the browser while it walks.")
@click.option("--quiet", "-q", is_flag=True, help="No progress.")
def facts(target: str, *, channels: tuple[str, ...], form: str, output: Path | None, **options: bool) -> int:
    """What every channel promises, side by side: price, delivery, returns, opening hours and the like.

    TARGET is a result.json, a folder with one, stored visits, an audit file or an address (both are walked now);
    none with --channels alone. What contradicts is marked, with both quotes and their places below.
    """
    from mysteryshop.pipeline import save_text, walk_options
    from mysteryshop.pipeline.promises import gather_promises, render_promises

    if not target and not channels:
        raise UsageProblem(
            "Nothing was named whose promises could be read.",
            "Name a result, an audit file or an address, or documents alone: mysteryshop facts --channels PATH",
        )
    say_left_out(channels)
    walk = walk_options(headed=options["headed"], timeout=30.0)
    gathered = gather_promises(target, channels, os.environ, walk, Progress(quiet=options["quiet"]))
    if form != "text":
        words = render_promises(gathered, form)
    elif output is None and out.is_terminal:
        show(gathered, out, show_all=options["show_all"])
        return Exit.OK
    else:
        words = _in_lines(gathered, show_all=options["show_all"])
    if output is None:
        click.echo(words, nl=False)
    else:
        save_text(words, output)
        err.print(str(output), markup=False, style="cyan")
    return Exit.OK


def _in_lines(gathered: Iterable[Promises], *, show_all: bool) -> str:
    """What a terminal would show, for a file or a pipe: no window sets its width."""
    lines = io.StringIO()
    show(gathered, Console(file=lines, width=WIDEST, highlight=False, emoji=False), show_all=show_all)
    return "".join(f"{line.rstrip()}\n" for line in lines.getvalue().splitlines())


def show(gathered: Iterable[Promises], sink: Console, *, show_all: bool) -> None:
    """The matrix and the contradictions of each audit, in words."""
    for promises in gathered:
        sink.print(plain(promises.audit), style="bold", markup=False)
        matrix = promises.matrix
        rows = [row for row in matrix.rows if show_all or row.contradicted or len(row.cells) > 1]
        if rows:
            for channels in _fitting(matrix.channels, sink.width):
                sink.print(_table(rows, channels))
        if len(rows) < len(matrix.rows):
            one = len(matrix.rows) - len(rows)
            sink.print(f"{one} promise{'' if one == 1 else 's'} made in one channel alone: --all shows them")
        for line in contradiction_lines(promises):
            sink.print(line, soft_wrap=True)


def _fitting(channels: Sequence[str], width: int) -> Iterator[Sequence[str]]:
    """The channels, as many at a time as have room beside one another."""
    many = max(1, (width - PROMISE_WIDTH) // CELL_WIDTH)
    yield from (channels[start : start + many] for start in range(0, len(channels), many))


def _table(rows: Iterable[MatrixRow], channels: Sequence[str]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for head in ("promise", *channels):
        table.add_column(Text(plain(head)), overflow="fold")
    for row in rows:
        table.add_row(Text(plain(_promise(row))), *(_cell(row, channel) for channel in channels))
    return table


def _promise(row: MatrixRow) -> str:
    from mysteryshop.pipeline.promises.forms import conditions_in_words

    about = f" of {row.about}" if row.about else ""
    limits = f" ({conditions_in_words(row.conditions)})" if row.conditions else ""
    return f"{row.kind}{about}{limits}"


def _cell(row: MatrixRow, channel: str) -> Text:
    from mysteryshop.pipeline.promises.forms import value_in_words

    cell = Text()
    for number, told in enumerate(row.of(channel)):
        cell.append("\n" if number else "")
        cell.append(plain(value_in_words(told)), style="bold red" if told.odd else "")
    return cell


def contradiction_lines(promises: Promises) -> Iterator[Text]:
    """Each promise that is told in several ways: the values, then everybody's words once, with their place."""
    told: dict[tuple[str, str], dict[Side, None]] = defaultdict(dict)
    for one in promises.contradictions:
        told[one.fact, one.subject] |= {one.a: None, one.b: None}
    count = len(told)
    yield Text(f"{count} contradiction{'' if count == 1 else 's'}" if count else "no contradiction", style="bold")
    for (fact, subject), sides in told.items():
        values = list(dict.fromkeys(side.value for side in sides))
        about = f" of {subject}" if subject else ""
        yield Text(plain(f"{fact}{about}: {', '.join(values[:-1])} and {values[-1]}"), style="red")
        yield from (_side(promises, side) for value in values for side in sides if side.value == value)


def _side(promises: Promises, side: Side) -> Text:
    quote = " ".join(side.quote.split())
    return Text(plain(f"  {side.channel} ({promises.place_of_side(side)}): “{quote}”"))
