"""Words of what stands around a page: feeds, share cards, and the block that only paper shows."""

from __future__ import annotations

#: key -> (Chinese, English)
WORDS: dict[str, tuple[str, str]] = {
    "feed_title": ("山海连云：新近核实", "Mountains and Sea, Lianyungang: lately checked"),
    "feed_say": (
        "新写的和重新核实过的条目，最近的在前。",
        "Entries that were written or checked again, latest first.",
    ),
    "feed_name": ("更新订阅", "What changed (Atom)"),
    "share_alt": ("{title}：{alt}", "{title}. {alt}"),
    "city": ("连云港市", "Lianyungang"),
    "region": ("江苏省", "Jiangsu"),
    "printed_scan": ("扫码看这一页现在的样子", "Scan for this page as it is now"),
    "printed_checked": ("核实于 {date}", "Checked on {date}"),
    "printed_credit": ("封面：{credit}", "Cover: {credit}"),
    "printed_licence": ("文字按 CC BY 4.0 使用，请注明“山海连云”。", "Text under CC BY 4.0; please credit Shanhai."),
    "for_pupils": ("学生", "School groups"),
}
