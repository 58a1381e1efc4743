"""Files and folders that were named on the command line, as the channels of a plan."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from pathlib import Path

from mysteryshop.errors import Place
from mysteryshop.model import Channel
from mysteryshop.pipeline.channels.opening import ENDINGS
from mysteryshop.pipeline.channels.reading import RESERVED
from mysteryshop.pipeline.drafts.opening import find_files

PASSED_OVER = frozenset({".yaml", ".yml", ""})
"""Endings of files in a folder of channels that nobody expects to be read: audit files, LICENSE, Makefile."""


def channels_of(paths: Sequence[str], base: Path, taken: Sequence[str] = ()) -> tuple[Channel, ...]:
    """A channel for each of these files, and for each in these folders; their kinds are left to be guessed.

    base: the folder that a plan's paths start from. taken: names of channels that there are.
    Raises: UsageProblem for a folder that holds nothing to read.
    """
    files = list(dict.fromkeys(find_files(paths, ENDINGS)))
    names = _names(files, {*taken, *RESERVED})
    return tuple(
        Channel(name, file=str(file) if file.is_absolute() else os.path.relpath(file, base), place=Place(str(file)))
        for name, file in zip(names, files, strict=True)
    )


def _names(files: Sequence[Path], taken: set[str]) -> Iterator[str]:
    """Each file's own name without its ending; with it, and with its folder, where another has that name."""
    stems = [file.stem for file in files]
    for file in files:
        ways = [file.stem] if stems.count(file.stem) == 1 else []
        ways += [
            file.name,
            f"{file.parent.name} {file.name}",
            *(f"{file.name} {number}" for number in range(2, 10_000)),
        ]
        name = next(way for way in ways if way not in taken)
        taken.add(name)
        yield name


def is_channel_file(target: str) -> bool:
    """Whether this is a file that only a channel can be: never an audit file, an address or a folder."""
    path = Path(target)
    return path.suffix.lower() in ENDINGS and path.is_file()


def channels_left_out(paths: Sequence[str]) -> tuple[str, ...]:
    """The files in these folders that are not read for their endings."""
    found: list[str] = []
    for folder in (Path(path) for path in paths if Path(path).is_dir()):
        for file in sorted(folder.rglob("*")):
            hidden = any(part.startswith(".") for part in file.relative_to(folder).parts)
            if file.is_file() and not hidden and file.suffix.lower() not in {*ENDINGS, *PASSED_OVER}:
                found.append(str(file))
    return tuple(found)
