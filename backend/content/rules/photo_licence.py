"""photo-licence: a cover whose licence binds what is made from it is left out of the promotional pictures."""

from __future__ import annotations

from collections.abc import Iterator

from backend.content.documents import Spot
from backend.content.inputs import Inputs
from backend.content.rights import binding_reason
from backend.content.rules.rule import WARNING, Rule


def check(inputs: Inputs) -> Iterator[Spot]:
    for source in inputs.entries:
        cover = source.fields.get("cover")
        licence = str(cover.get("licence") or "") if isinstance(cover, dict) else ""
        if reason := binding_reason(licence):
            yield source.zh.at(
                ("cover", "licence"),
                f"许可“{licence}”{reason}，宣传图（海报、分享图等）不用这张照片，改画手绘封面。",
                "网页照常用它；要让它上宣传图，请换一张 CC0、CC-BY 或作者授权的照片。",
            )


RULE = Rule("photo-licence", "封面照片的许可允许做成宣传图。", WARNING, check)
