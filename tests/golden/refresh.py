"""Write the golden renderings anew: `python tests/golden/refresh.py`, then read the diff.

`--pictures` paints the sample's pictures anew as well; a newer Pillow may write other bytes for the same picture.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.golden import papers
from tests.golden.papers import FOR_PEOPLE
from tests.golden.sample import FOLDER, sample_result
from tests.golden.sample_answers import EVERY_PAGE
from tests.golden.shop_pages import paint

from mysteryshop.report import FORMATS, write

ROOT = Path(__file__).parents[2]


def main(arguments: list[str]) -> None:
    """Every format of the sample, beside its pictures, and what people read of the documents."""
    if "--pictures" in arguments:
        for page in EVERY_PAGE:
            paint(page, FOLDER)
    papers.FOLDER.mkdir(exist_ok=True)
    written = [
        *write(sample_result(), FOLDER, [name for name, form in FORMATS.items() if form.file and not form.printed]),
        *write(papers.papers_result(), papers.FOLDER, FOR_PEOPLE),
    ]
    for path in written:
        print(path.relative_to(ROOT))


if __name__ == "__main__":
    main(sys.argv[1:])
