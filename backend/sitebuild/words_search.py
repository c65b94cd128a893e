"""Words of the search page: (Chinese, English)."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "search_place": ("想去哪儿，想吃什么", "A place, a taste"),
    "search_clear": ("清除", "Clear"),
    "search_all": ("全部", "All"),
    "search_found": ("找到 {n} 条", "{n} found"),
    "search_none": ("没找到“{q}”，换个说法试试。", "Nothing found for “{q}”. Try other words."),
    "search_none_mean": ("没找到“{q}”，是{mean}吗？", "Nothing found for “{q}”. Did you mean {mean}?"),
    "search_mean": ("是不是：{mean}", "Did you mean: {mean}"),
    "search_or": ("、", ", "),
    "search_away": (
        "信号不好，搜索没有回应，稍后再试。",
        "No answer from search. Please try again in a moment.",
    ),
    "search_weak": (
        "信号不好，先用手机里的目录查。",
        "The signal is weak: these come from the list on your phone.",
    ),
    "search_again": ("再试一次", "Try again"),
    "search_everything": ("搜“{q}”的全部结果", "All results for “{q}”"),
    "search_narrow": ("按地方、月份、主题再筛", "Narrow by place, month or topic"),
    "search_more": ("再看 {n} 条", "{n} more"),
    "search_tips": ("{n} 条建议，用上下键选", "{n} suggestions, use the arrow keys"),
    "search_aka": ("也叫{name}", "also {name}"),
    "search_list": ("建议", "Suggestions"),
    "search_by_county": ("按地方筛选", "Filter by county"),
    "search_by_tag": ("按主题筛选", "Filter by topic"),
    "search_by_month": ("按月份筛选", "Filter by month"),
    "search_also": ("也可以这样找", "Or look for"),
    "search_hint": ("拼音也行：hgs、huaguoshan。", "Chinese, pinyin or English: huaguoshan, monkey king."),
}
