"""Visit folders: written once, page by page, and read back."""

from mysteryshop.evidence.reader import read_visit, visits_in
from mysteryshop.evidence.redaction import Redaction
from mysteryshop.evidence.writer import VisitWriter, check_writable, write_atomically

__all__ = ["Redaction", "VisitWriter", "check_writable", "read_visit", "visits_in", "write_atomically"]
