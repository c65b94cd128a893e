"""`python -m tests.truth [ID ...]`: what the content says without a fact behind it."""

from __future__ import annotations

import sys

from tests.truth.check import excused
from tests.truth.test_truth import all_sections, claims

wanted = set(sys.argv[1:])
found = sorted(
    claim
    for section in all_sections()
    if not wanted or section.entry_id in wanted
    for claim in claims(section)
    if not excused(claim)
)
print(*found, len(found), sep="\n")
