"""Words of the calendar, the weekend, opening today and the style guide: (Chinese, English)."""

from __future__ import annotations

WORDS: dict[str, tuple[str, str]] = {
    "calendar_title": ("节庆日历", "Festival calendar"),
    "calendar_say": (
        "往后一年的节庆，农历的换算成公历；主办方没公布的，写待公布。",
        "Festivals of the coming year. Lunar days are given in the civil calendar; what is not announced says so.",
    ),
    "calendar_all": ("全部存进手机日历", "All of them for your calendar"),
    "calendar_one": ("存入日历", "Add to calendar"),
    "calendar_note": (
        "微信里打不开日历文件时，用浏览器打开这一页再存。",
        "If your app cannot open calendar files, open this page in a browser.",
    ),
    "calendar_held": ("办过的", "Past editions"),
    "weekend": ("这个周末", "This weekend"),
    "weekend_none": ("这个周末没有节庆，走一条短线正好。", "No festival this weekend: a good one for a short route."),
    "left_days": ("还有 {n} 天", "in {n} days"),
    "left_tomorrow": ("明天", "tomorrow"),
    "left_today": ("今天", "today"),
    "left_on": ("正在办", "on now"),
    "open_today": ("今天开放 {open}–{close}", "Open today {open}–{close}"),
    "open_not": ("今天不开放", "Closed today"),
    "open_why": ("今天不开放：{why}", "Closed today: {why}"),
    "open_limit": ("这个月：{why}", "This month: {why}"),
    # days nobody has announced
    "irregular": ("没有定期", "No fixed date"),
    "no_date": ("没有公布新的日子", "No new date announced"),
    "any_season": ("随时令", "With the season"),
    "natural_note": ("早晚随天气", "The weather moves it"),
    # the four doors of the home page
    "doors": ("从这里进", "Ways in"),
    "door_places": ("山、海、港、岛、林、湿地", "Hills, sea, harbour, islands, woods, wetland"),
    "door_study-bases": ("给老师：年级、时长、人数、安全", "For teachers: grades, hours, group size, safety"),
    "door_festivals": ("有什么，哪天，在哪儿", "What is on, when and where"),
    "door_villages": ("村里的话、手艺和味道", "Words, crafts and tastes"),
    "certificate_source": ("出处：{title}", "Source: {title}"),
    "on_near": ("近期附近的节庆", "Festivals nearby soon"),
    "report": ("哪里写错了，告诉我们", "Report a mistake"),
    "report_subject": ("更正：{title}", "Correction: {title}"),
    "style_title": ("组件", "Components"),
    "style_say": ("本站用到的每种组件，用真内容写成。", "Every component of this site, made of real content."),
}
