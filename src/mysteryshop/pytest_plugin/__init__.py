"""`pytest audits/`: each audit file is collected, and each of its checks on each page kind is an item.

Only YAML files with an `audit:` key are collected. This module is all that pytest loads at its start; the rest of the
toolkit waits until an audit file is met or a fixture is asked for, so a project that uses neither pays nothing.
"""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from mysteryshop.pytest_plugin.collecting import AuditFile
    from mysteryshop.pytest_plugin.fixtures import Judge, Shopper, Visited

AUDIT_KEY = re.compile(
    rb"""^(?:\xef\xbb\xbf)?["']?audit["']?[ \t]*:
    (?![ \t]*(?:\#[^\n]*)?\r?\n[ \t]+(?:-[ ]|[^\s\#][^\n]*:(?:\s|$)))""",
    re.MULTILINE | re.VERBOSE,
)
"""An audit's name is words: an `audit:` that holds a list or further keys is some other program's setting."""

HEAD_BYTES = 65_536
"""How far into a file the key is looked for. Source: chosen; in audit files it stands at the top."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--audit-output` and the setting of the same name."""
    words = "Keep what audits saw, and their reports, in DIR/AUDIT/TIME instead of pytest's temporary folder."
    parser.getgroup("mysteryshop").addoption("--audit-output", metavar="DIR", default=None, help=words)
    parser.addini("audit_output", words)


def pytest_configure(config: pytest.Config) -> None:
    """The one mark that tests may set themselves; those of checks are made known when an audit file is met."""
    config.addinivalue_line("markers", "audit(file): an item of an audit; on a test, what `visit` carries out")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> AuditFile | None:
    """An audit file as a collector; None for every other file."""
    if file_path.suffix not in (".yaml", ".yml") or not _is_audit(file_path):
        return None
    from mysteryshop.pytest_plugin.collecting import AuditFile

    collector: AuditFile = AuditFile.from_parent(parent, path=file_path)
    return collector


def _is_audit(file: Path) -> bool:
    try:
        with file.open("rb") as opened:
            return AUDIT_KEY.search(opened.read(HEAD_BYTES)) is not None
    except OSError:
        return False  # a dangling link in somebody's project is not ours to complain about


@pytest.fixture(scope="session")
def shopper(pytestconfig: pytest.Config) -> Shopper:
    """`shopper(target)` walks a shop (an audit file, or an address) and answers with what was seen; once a run."""
    from mysteryshop.pytest_plugin.fixtures import Shopper

    return Shopper(pytestconfig)


@pytest.fixture
def visit(request: pytest.FixtureRequest, shopper: Shopper) -> Visited:
    """What the audit of the test's mark saw: `@pytest.mark.audit("audits/shop.yaml")`."""
    mark = request.node.get_closest_marker("audit")
    if mark is None or len(mark.args) != 1:
        raise pytest.UsageError('The fixture `visit` needs to know its audit: @pytest.mark.audit("audits/shop.yaml")')
    return shopper(mark.args[0])


@pytest.fixture(scope="session")
def judge(pytestconfig: pytest.Config) -> Judge:
    """`judge(visit, "outage-messaging")` is the result of what was seen, held against these checklists."""
    from mysteryshop.pytest_plugin.fixtures import judge_visited

    return partial(judge_visited, pytestconfig.rootpath)
