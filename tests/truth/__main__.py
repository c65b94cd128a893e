"""`python -m tests.truth [ID ...]`: what the content says without a fact behind it."""

from __future__ import annotations

import sys

from backend.settings import REPO_ROOT
from tests.content.reading import load
from tests.truth.check import excused, judge
from tests.truth.evidence import common_words, sections

catalogue, _ = load(REPO_ROOT / "content")
common = common_words(catalogue)
count = 0
for entry in catalogue.entries:
    if len(sys.argv) > 1 and entry.id not in sys.argv[1:]:
        continue
    for lang in ("zh", "en") if entry.en else ("zh",):
        for section in sections(entry, lang):
            for claim in judge(section, common):
                if not excused(claim):
                    count += 1
                    print(claim)
print(count)
