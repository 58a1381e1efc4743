"""A result, shown: one file a format, all of them from `result.json`'s own record."""

from mysteryshop.report.as_comparison import COMPARISON_FORMATS, write_comparison
from mysteryshop.report.as_html import load_templates
from mysteryshop.report.formats import FORMATS, Format, Print, spoken, write

__all__ = [
    "COMPARISON_FORMATS",
    "FORMATS",
    "Format",
    "Print",
    "load_templates",
    "spoken",
    "write",
    "write_comparison",
]
