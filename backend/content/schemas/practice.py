"""practice (两山实践): what was done; problem, result and how to copy it only where a source tells them."""

from __future__ import annotations

from typing import ClassVar

from backend.content.schemas.entry import EntrySchema
from backend.content.schemas.scalars import Choice, Line


class PracticeSchema(EntrySchema):
    own_fields: ClassVar[tuple[str, ...]] = ("action", "problem", "result", "copying", "standing")

    action = Line(required=True, translatable=True, longest=300)
    problem = Line(translatable=True, longest=300)
    result = Line(translatable=True, longest=300)
    copying = Line(translatable=True, longest=300)
    standing = Choice(("proposed", "ongoing"), required=True)
