"""The program and its commands; the one place where errors become exit codes."""

from __future__ import annotations

import sys
import traceback
from importlib import import_module

import click

from mysteryshop import __version__
from mysteryshop.cli.terminal import show_error
from mysteryshop.errors import Exit, MysteryshopError

EXAMPLES = """
\b
Examples:
  mysteryshop demo                               audit the bundled demo shop
  mysteryshop audit https://shop.example         audit a shop by its address
  mysteryshop discover https://shop.example      find the journey, write an audit file
  mysteryshop audit audits/shop.yaml             audit by an audit file
  mysteryshop check --as outage message.txt      judge a draft, no browser
  mysteryshop checklist show outage-messaging    what is asked, and why
"""


HOME = {
    "audit": "auditing",
    "check": "drafts",
    "checklist": "lists",
    "compare": "comparing",
    "completion": "setting_up",
    "demo": "demonstrating",
    "discover": "discovering",
    "doctor": "setting_up",
    "facts": "promises",
    "init": "setting_up",
    "judge": "stages",
    "merge": "merging",
    "report": "stages",
    "schema": "setting_up",
    "visit": "stages",
}
"""Which module of this package holds a command; it is loaded when the command is asked for, to start fast."""


class Commands(click.Group):
    """The commands by name, each loaded on first use."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's own signature
        """All names, in alphabetical order."""
        return sorted(HOME)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The command of that name, or None."""
        if cmd_name not in HOME:
            return None
        found: click.Command = getattr(import_module(f"mysteryshop.cli.{HOME[cmd_name]}"), cmd_name)
        return found


@click.group(
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
    epilog="Exit codes: 0 the gate holds, 1 it fails, 2 usage, 3 not audited, 4 internal error, 130 interrupted.",
    help="A mystery shopper as software: it walks a shop like a customer, judges what the customer is told, and "
    "says what to write instead. It never places an order.\n" + EXAMPLES,
)
@click.version_option(__version__, "--version", "-V", prog_name="mysteryshop")
def program() -> None:
    """Only holds the commands."""


def main(arguments: list[str] | None = None) -> None:
    """Runs the program and ends the process with its exit code."""
    sys.exit(run(arguments))


def run(arguments: list[str] | None = None) -> int:
    """The exit code of one run; whatever goes wrong is said on standard error."""
    try:
        return int(program.main(args=arguments, prog_name="mysteryshop", standalone_mode=False) or 0)
    except Exception as problem:  # noqa: BLE001 - the one place where what went wrong becomes an exit code
        return _exit_of(problem)
    except KeyboardInterrupt:
        return _interrupted()


def _exit_of(problem: Exception) -> int:
    if isinstance(problem, click.exceptions.Abort):
        return _interrupted()
    if isinstance(problem, click.ClickException):
        problem.show()
        return Exit.USAGE
    if isinstance(problem, MysteryshopError):
        show_error(str(problem))
        return problem.exit_code
    if isinstance(problem, BrokenPipeError):
        # The reader of our output went away (`mysteryshop … | head`); that is not our error.
        sys.stderr.close()
        return Exit.OK
    traceback.print_exception(problem)
    show_error(f"This is a defect of mysteryshop, not of your files: {type(problem).__name__}: {problem}")
    return Exit.INTERNAL


def _interrupted() -> int:
    show_error("Interrupted. What was captured is kept; go on with --resume DIR.")
    return Exit.INTERRUPTED
