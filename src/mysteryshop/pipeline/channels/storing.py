"""Channels as evidence: written like visits, so that they are judged again from the folder alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

from mysteryshop import __version__
from mysteryshop.evidence import Redaction, VisitWriter
from mysteryshop.model import StoredVisit


def store_channel(stored: StoredVisit, folder: Path, record: Mapping[str, Any], secrets: frozenset[str]) -> None:
    """Writes a channel's visit into this folder. record: the plan as evidence keeps it.

    Raises: OutputNotWritable, NotAudited when the disk is full.
    """
    visit = replace(stored.visit, plan=record, software={"mysteryshop": __version__})
    writer = VisitWriter(folder, visit, Redaction(secrets))
    for page in stored.pages:
        writer.add_page(page, None, (0, 0))
