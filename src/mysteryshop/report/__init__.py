"""A result, shown: one file a format, all of them from `result.json`'s own record."""

from mysteryshop.report.as_comparison import COMPARISON_FORMATS, NO_LETTERHEAD, write_comparison
from mysteryshop.report.environment import environment_of, load_templates
from mysteryshop.report.formats import FORMATS, Format, Print, spoken, write
from mysteryshop.report.redaction import redact

__all__ = [
    "COMPARISON_FORMATS",
    "FORMATS",
    "NO_LETTERHEAD",
    "Format",
    "Print",
    "environment_of",
    "load_templates",
    "redact",
    "spoken",
    "write",
    "write_comparison",
]
