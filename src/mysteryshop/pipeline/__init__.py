"""The order of the stages: plan, visit, judge, score, report. What the command line and other programs call."""

from mysteryshop.pipeline.auditing import Audited, Wishes, audit_plan, audit_targets
from mysteryshop.pipeline.browsers import browser_on_this_machine, examine_machine
from mysteryshop.pipeline.catalogue import catalogue_rows, lint_checklists, run_examples, show_check
from mysteryshop.pipeline.drafts import Draft, DraftFinding, check_drafts
from mysteryshop.pipeline.judging import judge_folder
from mysteryshop.pipeline.plans import Overrides, describe_plan, read_plan_text, read_targets
from mysteryshop.pipeline.reporting import report_result, write_result
from mysteryshop.pipeline.resuming import read_resumed_plan
from mysteryshop.pipeline.setting_up import Laid, lay_out, schema_text

__all__ = [
    "Audited",
    "Draft",
    "DraftFinding",
    "Laid",
    "Overrides",
    "Wishes",
    "audit_plan",
    "audit_targets",
    "browser_on_this_machine",
    "catalogue_rows",
    "check_drafts",
    "describe_plan",
    "examine_machine",
    "judge_folder",
    "lay_out",
    "lint_checklists",
    "read_plan_text",
    "read_resumed_plan",
    "read_targets",
    "report_result",
    "run_examples",
    "schema_text",
    "show_check",
    "write_result",
]
