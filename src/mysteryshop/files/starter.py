"""A first layout: folders, a commented audit, a house checklist, and the schemas that editors read."""

from __future__ import annotations

import json
from pathlib import Path

from mysteryshop.errors import OutputNotWritable
from mysteryshop.files.audits import plan_for_url
from mysteryshop.files.schemas import schema_file
from mysteryshop.files.shipped_files import STARTER

_FOLDERS = ("audits", "rehearsals", "checklists", "reports", "schemas")
_SOURCES = {
    "audits/first.yaml": STARTER / "audit.yaml",
    # Not among the audits: what runs every night should not stage failures.
    "rehearsals/launch.yaml": STARTER / "launch-rehearsal.yaml",
    "checklists/house-style.yaml": STARTER / "house-style.yaml",
    "README.md": STARTER / "README.md",
    "schemas/audit.schema.json": schema_file("audit"),
    "schemas/checklist.schema.json": schema_file("checklist"),
    "schemas/baseline.schema.json": schema_file("baseline"),
}
_EXAMPLE = '"https://shop.example"'


def starter_files(folder: Path) -> tuple[Path, ...]:
    """Every file of a first layout; those that `init_folder` does not name among its own it kept as they were."""
    return tuple(folder / name for name in _SOURCES)


def init_folder(folder: Path, url: str = "") -> tuple[Path, ...]:
    """The files that were written; those that stood there already were kept, and are not among them.

    url: the shop of the first audit. Raises: UsageProblem when it is no web address, OutputNotWritable.
    """
    if url:
        plan_for_url(url)
    try:
        for name in _FOLDERS:
            (folder / name).mkdir(parents=True, exist_ok=True)
        return tuple(folder / name for name, source in _SOURCES.items() if _written(folder / name, source, url))
    except OSError as error:
        hint = "Name a folder that can be written to: mysteryshop init DIR"
        raise OutputNotWritable(f"nothing can be laid out in '{folder}': {error.strerror}", hint) from None


def _text(source: Path, url: str) -> str:
    written = json.dumps(url, ensure_ascii=False).replace("${", "$${") if url else _EXAMPLE
    return source.read_text(encoding="utf-8").replace(_EXAMPLE, written)


def _written(path: Path, source: Path, url: str) -> bool:
    """Whether the file was new; one that is there is never touched."""
    text = _text(source, url) if source.suffix == ".yaml" else source.read_text(encoding="utf-8")
    try:
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
    except FileExistsError:
        return False
    return True
