"""Writes the missing short codes: `python scripts/codes.py` gives every entry without a `code` one.

The code is the first six base-36 digits of the SHA-256 of the entry's id, so that it does not depend on who runs this
or when; it is written once and stays when the entry is renamed. On a clash the next six digits are taken.
"""

from __future__ import annotations

import hashlib
import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from backend.content.kinds import COLLECTIONS
from backend.settings import REPO_ROOT

#: a summary that ends on its own line: the next one begins another key
SUMMARY = r"(?m)^(summary: *[^\s>|].*\n)(?=\S)"
DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


def code_for(entry_id: str, taken: set[str]) -> str:
    """A code of six characters that is not in `taken`."""
    number, digits = int.from_bytes(hashlib.sha256(entry_id.encode()).digest(), "big"), ""
    while number:
        number, rest = divmod(number, 36)
        digits = DIGITS[rest] + digits
    return next(digits[i : i + 6] for i in range(0, 42, 6) if digits[i : i + 6] not in taken)


def main() -> None:
    """Adds `code:` after the summary of every index.md that has none; prints what was written."""
    files = sorted(path for name in COLLECTIONS for path in (REPO_ROOT / "content" / name).glob("*/index.md"))
    texts = {path: path.read_text("utf-8") for path in files}
    codes = {path: re.search(r"(?m)^code: *(\S+)$", text) for path, text in texts.items()}
    taken = {match[1] for match in codes.values() if match}
    for path in (path for path, match in codes.items() if match is None):
        code = code_for(path.parent.name, taken)
        written, count = re.subn(SUMMARY, rf"\1code: {code}\n", texts[path], count=1)
        if not count:
            sys.exit(f"{path}: no summary of one line to write a code after. Nothing was written here or further on.")
        taken.add(code)
        path.write_text(written, "utf-8")
        print(f"{path.parent.name}: {code}")


if __name__ == "__main__":
    main()
