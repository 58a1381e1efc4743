"""Users' YAML, read into records, or all the mistakes of a file at once. The only package with PyYAML."""

from mysteryshop.files.audits import find_audits, load_plan, load_plan_text, plan_for_url
from mysteryshop.files.baselines import baseline_text, load_baseline, load_baseline_text, write_baseline
from mysteryshop.files.checklist_mistakes import DetectorCatalogue
from mysteryshop.files.checklists import load_checklists
from mysteryshop.files.letterhead import read_cover, read_logo
from mysteryshop.files.personas import DEFAULT_PERSONA, load_personas
from mysteryshop.files.referenced import misnamed_checks, missing_files
from mysteryshop.files.schemas import schema
from mysteryshop.files.shipped_files import shipped_checklists
from mysteryshop.files.starter import init_folder, starter_files
from mysteryshop.files.vocabulary import FAIL_ON, FORMATS, SCENARIOS
from mysteryshop.files.writing import WrittenStep, audit_text, step_line

__all__ = [
    "DEFAULT_PERSONA",
    "FAIL_ON",
    "FORMATS",
    "SCENARIOS",
    "DetectorCatalogue",
    "WrittenStep",
    "audit_text",
    "baseline_text",
    "find_audits",
    "init_folder",
    "load_baseline",
    "load_baseline_text",
    "load_checklists",
    "load_personas",
    "load_plan",
    "load_plan_text",
    "misnamed_checks",
    "missing_files",
    "plan_for_url",
    "read_cover",
    "read_logo",
    "schema",
    "shipped_checklists",
    "starter_files",
    "step_line",
    "write_baseline",
]
