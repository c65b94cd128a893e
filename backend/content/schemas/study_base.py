"""study-base (研学基地): where a class can learn. Safety and group size are a value or `unknown`, never left out."""

from __future__ import annotations

from typing import ClassVar

from backend.content.problems import Finding
from backend.content.schemas.common import StrictSchema
from backend.content.schemas.entry import EntrySchema
from backend.content.schemas.lists import Keyed, Many, Months, OrUnknown
from backend.content.schemas.scalars import Choice, Line, Number, Whole, Word

GRADES = ("kindergarten", "primary", "junior", "senior", "university", "adult")


def _basis(name: str, hint: str) -> Finding:
    return Finding("study-base-basis", f"研学基地缺少{name}。", hint)


class CourseSchema(StrictSchema):
    key = Word(required=True)
    title = Line(required=True, translatable=True, longest=40, longest_en=100)
    hours = Number(0.5, 100, or_unknown=True)
    group_size = Whole(1, 1000, or_unknown=True)
    months = Months()


class StudyBaseSchema(EntrySchema):
    own_fields: ClassVar[tuple[str, ...]] = (
        "place", "grades", "subjects", "courses", "safety", "group_size", "qualification", "contact",
    )  # fmt: skip

    place = Word(ref=("place", "village"))
    grades = OrUnknown(Many(Choice(GRADES)))
    subjects = Many(Line(translatable=True, longest=20, longest_en=60), translatable=True)
    courses = Keyed(CourseSchema)
    safety = Line(
        required=_basis("安全须知 safety", "写基地公布的安全要求，不知道写 unknown。"), translatable=True, longest=300
    )
    group_size = Whole(
        1, 5000, required=_basis("一次接待人数 group_size", "写整数，不知道写 unknown。"), or_unknown=True
    )
    qualification = Line(translatable=True)
    contact = Line(translatable=True)
