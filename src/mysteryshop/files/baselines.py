"""Baselines: files of accepted findings, read and first written."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from mysteryshop.errors import OutputNotWritable, UsageProblem
from mysteryshop.files.opening import read_text
from mysteryshop.files.writing import literal
from mysteryshop.files.yaml_reader import read_yaml
from mysteryshop.model import Acceptance, Accepted, Baseline

_HEAD = """\
# Findings that are accepted for a while: they keep their points and fail no gate by `fail-on`.
# Write for each why it is accepted and who answers for it; take out what should be mended now.
"""


def load_baseline(path: Path, label: str = "") -> Baseline:
    """The baseline of a file. label: what its mistakes call the file.

    Raises: FileMistakes with all mistakes of the file, each at its line and column.
    """
    return load_baseline_text(read_text(path), label or str(path))


def load_baseline_text(text: str, name: str) -> Baseline:
    """The baseline that this text describes. name: what its mistakes call the file. Raises: FileMistakes."""
    from mysteryshop.files.shapes.baseline import BaselineShape
    from mysteryshop.files.wording import read_shape

    document = read_yaml(text, name)
    shape = read_shape(document, BaselineShape)
    return Baseline(
        shape.baseline,
        tuple(
            Acceptance(
                check=each.check,
                page=each.page,
                accepted=Accepted(each.reason, each.owner, each.expires),
                quote=each.quote or "",
                group=each.group or "",
                place=document.place(("accepted", index, "check")),
            )
            for index, each in enumerate(shape.accepted)
        ),
    )


def write_baseline(path: Path, baseline: Baseline) -> None:
    """Writes a new file. Raises: UsageProblem when one is there already, OutputNotWritable."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(baseline_text(baseline))
    except FileExistsError:
        hint = f"Hold the result against it with --baseline {path}, or choose another name."
        raise UsageProblem(f"{path} is there already; what people wrote in it is kept.", hint) from None
    except OSError as problem:
        raise OutputNotWritable(f"{path} can't be written: {problem.strerror}", "Choose another file.") from None


def baseline_text(baseline: Baseline) -> str:
    """The baseline as YAML that reads as it did; equal baselines give equal text."""
    lines = [_HEAD + f"baseline: {literal(baseline.name)}"]
    lines += ["accepted:", *_lines(baseline.acceptances)] if baseline.acceptances else ["accepted: []"]
    return "\n".join(lines) + "\n"


def _lines(acceptances: Iterable[Acceptance]) -> Iterator[str]:
    for each in acceptances:
        accepted = each.accepted
        pairs = {"check": each.check, "page": each.page, "quote": each.quote, "group": each.group}
        pairs |= {"reason": accepted.reason, "owner": accepted.owner, "expires": accepted.expires}
        said = [f"{key}: {literal(value)}" for key, value in pairs.items() if value]
        yield f"  - {said[0]}"
        yield from (f"    {line}" for line in said[1:])
