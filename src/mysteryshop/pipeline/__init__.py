"""The order of the stages: plan, visit, judge, score, report. What the command line and other programs call.

Each name is loaded when it is first asked for: a walk should not wait for the judge's libraries.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from mysteryshop.pipeline.accepting import begin_baseline as begin_baseline
    from mysteryshop.pipeline.accepting import check_free_for_baseline as check_free_for_baseline
    from mysteryshop.pipeline.auditing import Audited as Audited
    from mysteryshop.pipeline.auditing import Wishes as Wishes
    from mysteryshop.pipeline.auditing import audit_plan as audit_plan
    from mysteryshop.pipeline.auditing import audit_targets as audit_targets
    from mysteryshop.pipeline.browsers import browser_on_this_machine as browser_on_this_machine
    from mysteryshop.pipeline.browsers import examine_machine as examine_machine
    from mysteryshop.pipeline.catalogue import catalogue_rows as catalogue_rows
    from mysteryshop.pipeline.catalogue import lint_checklists as lint_checklists
    from mysteryshop.pipeline.catalogue import run_examples as run_examples
    from mysteryshop.pipeline.catalogue import show_check as show_check
    from mysteryshop.pipeline.channels import channels_left_out as channels_left_out
    from mysteryshop.pipeline.comparing import Compared as Compared
    from mysteryshop.pipeline.comparing import Dress as Dress
    from mysteryshop.pipeline.comparing import as_the_first as as_the_first
    from mysteryshop.pipeline.comparing import compare_audits as compare_audits
    from mysteryshop.pipeline.comparing import compare_files as compare_files
    from mysteryshop.pipeline.discovering import check_free as check_free
    from mysteryshop.pipeline.discovering import default_file as default_file
    from mysteryshop.pipeline.discovering import find_journey as find_journey
    from mysteryshop.pipeline.discovering import save_audit as save_audit
    from mysteryshop.pipeline.discovering import save_text as save_text
    from mysteryshop.pipeline.discovering import walk_options as walk_options
    from mysteryshop.pipeline.drafts import Draft as Draft
    from mysteryshop.pipeline.drafts import DraftFinding as DraftFinding
    from mysteryshop.pipeline.drafts import check_drafts as check_drafts
    from mysteryshop.pipeline.judging import judge_folder as judge_folder
    from mysteryshop.pipeline.merging import merge_parts as merge_parts
    from mysteryshop.pipeline.plans import Overrides as Overrides
    from mysteryshop.pipeline.plans import describe_plan as describe_plan
    from mysteryshop.pipeline.plans import read_plan_text as read_plan_text
    from mysteryshop.pipeline.plans import read_targets as read_targets
    from mysteryshop.pipeline.reporting import Rendering as Rendering
    from mysteryshop.pipeline.reporting import remarks as remarks
    from mysteryshop.pipeline.reporting import report_result as report_result
    from mysteryshop.pipeline.reporting import templates_of as templates_of
    from mysteryshop.pipeline.reporting import write_result as write_result
    from mysteryshop.pipeline.resuming import read_resumed_plan as read_resumed_plan
    from mysteryshop.pipeline.setting_up import Laid as Laid
    from mysteryshop.pipeline.setting_up import lay_out as lay_out
    from mysteryshop.pipeline.setting_up import schema_text as schema_text
    from mysteryshop.pipeline.sharding import WHOLE as WHOLE
    from mysteryshop.pipeline.sharding import read_shard as read_shard

_HOME = {
    "WHOLE": "sharding",
    "Audited": "auditing",
    "Compared": "comparing",
    "Draft": "drafts",
    "DraftFinding": "drafts",
    "Dress": "comparing",
    "Laid": "setting_up",
    "Overrides": "plans",
    "Rendering": "reporting",
    "Wishes": "auditing",
    "as_the_first": "comparing",
    "audit_plan": "auditing",
    "audit_targets": "auditing",
    "begin_baseline": "accepting",
    "browser_on_this_machine": "browsers",
    "catalogue_rows": "catalogue",
    "channels_left_out": "channels",
    "check_drafts": "drafts",
    "check_free": "discovering",
    "check_free_for_baseline": "accepting",
    "compare_audits": "comparing",
    "compare_files": "comparing",
    "default_file": "discovering",
    "describe_plan": "plans",
    "examine_machine": "browsers",
    "find_journey": "discovering",
    "judge_folder": "judging",
    "lay_out": "setting_up",
    "lint_checklists": "catalogue",
    "merge_parts": "merging",
    "read_plan_text": "plans",
    "read_resumed_plan": "resuming",
    "read_shard": "sharding",
    "read_targets": "plans",
    "remarks": "reporting",
    "report_result": "reporting",
    "run_examples": "catalogue",
    "save_audit": "discovering",
    "save_text": "discovering",
    "schema_text": "setting_up",
    "show_check": "catalogue",
    "templates_of": "reporting",
    "walk_options": "discovering",
    "write_result": "reporting",
}


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
