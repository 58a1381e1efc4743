"""Audit files as plans, or all their mistakes at once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

from mysteryshop.errors import FileMistakes, Mistake, Place, UsageProblem
from mysteryshop.files.environment import with_environment
from mysteryshop.files.nearest import shown
from mysteryshop.files.opening import LARGEST, read_text, refusal
from mysteryshop.files.personas import DEFAULT_PERSONA, load_personas
from mysteryshop.files.shipped_files import shipped_checklists
from mysteryshop.files.yaml_reader import read_yaml
from mysteryshop.model import Plan, Site

_HAS_AUDIT = re.compile(rb"""^(?:\xef\xbb\xbf)?["']?audit["']?[ \t]*:""", re.MULTILINE)


def load_plan(path: Path, env: Mapping[str, str]) -> Plan:
    """The audit file's plan. env: where `${NAME}` is looked up.

    Raises: FileMistakes with all mistakes of the file, each at its line and column.
    """
    return load_plan_text(read_text(path), str(path), env)


def load_plan_text(text: str, name: str, env: Mapping[str, str]) -> Plan:
    """The plan that this text of an audit file describes. name: what its mistakes call the file.

    Raises: FileMistakes.
    """
    from mysteryshop.files.crosswise import audit_mistakes
    from mysteryshop.files.plans import plan_of
    from mysteryshop.files.shapes.audit import AuditShape
    from mysteryshop.files.wording import read_shape

    document, secrets = with_environment(read_yaml(text, name), env)
    further = audit_mistakes(document, tuple(load_personas()))
    return plan_of(read_shape(document, AuditShape, further), document, secrets)


def plan_for_url(url: str) -> Plan:
    """The plan for a bare web address: the default persona, all shipped checklists, the journey to be discovered.

    Raises: UsageProblem when it is no web address.
    """
    from mysteryshop.files.plans import default_permission
    from mysteryshop.files.shapes.address import address_problem, place_of

    if problem := address_problem(url):
        raise UsageProblem(problem[0].replace("{found}", shown(url)), problem[1])
    return Plan(
        audit=place_of(url),
        site=Site(url=url, permission=default_permission(url)),
        personas=(load_personas()[DEFAULT_PERSONA],),
        checklists=shipped_checklists(),
    )


def find_audits(folder: Path) -> tuple[Path, ...]:
    """The audit files of a folder, by name: its .yaml and .yml files with an `audit:` key, mistakes or not.

    Raises: FileMistakes when there is none.
    """
    try:
        files = sorted(path for path in folder.iterdir() if path.suffix.lower() in (".yaml", ".yml"))
        found = tuple(path for path in files if path.is_file() and _HAS_AUDIT.search(_beginning(path)))
    except OSError as error:
        raise refusal(str(folder), f"this folder can't be read: {error.strerror}") from None
    if not found:
        hint = "`mysteryshop init` lays out a first one; an audit file has a line `audit: NAME`."
        raise FileMistakes([Mistake(Place(str(folder)), "no audit file is in this folder", hint)])
    return found


def _beginning(path: Path) -> bytes:
    with path.open("rb") as stream:
        return stream.read(LARGEST)
