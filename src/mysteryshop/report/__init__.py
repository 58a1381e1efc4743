"""A result, shown: one file a format, all of them from `result.json`'s own record."""

from mysteryshop.report.as_html import load_templates
from mysteryshop.report.formats import FORMATS, Format, write

__all__ = ["FORMATS", "Format", "load_templates", "write"]
