"""Texts judged with no browser: drafts of writers, saved pages, standard input."""

from mysteryshop.pipeline.drafts.checking import check_drafts
from mysteryshop.pipeline.drafts.guessing import guess_kind
from mysteryshop.pipeline.drafts.places import Spot
from mysteryshop.pipeline.drafts.records import Checked, Draft, DraftFinding
from mysteryshop.pipeline.drafts.rendering import FORMS, render_drafts

__all__ = ["FORMS", "Checked", "Draft", "DraftFinding", "Spot", "check_drafts", "guess_kind", "render_drafts"]
