"""Words of the language itself, the same for every city: fillers, seasons, kinds and landscapes.

What belongs to this city (synonyms, intents, readings, counties) is editors' YAML and arrives in the Vocabulary.
"""

from __future__ import annotations

#: words that carry no wish; looked for longest first in what is left after names
_FILLERS = """
什么时候 什么时间 什么地方 有什么 有没有 有哪些 是什么 为什么 怎么样 怎么走 怎么去 几月份 几月 几点 多久 多远 哪里
哪儿 哪些 哪个 什么 怎么 怎样 如何 推荐 附近 周边 去哪 好看 好吃 好去处 适合 地方 可以 最好 比较 一下 一个 请问 我想
想要 想去 我要 我们 大家 最肥 最美 最佳 最近 介绍 出发 周末 假期 节假日 放假 小长假 这周 现在 当季 应季 听说 据说 靠谱
好不好 一般 什么样 回家 景点介绍 带点 带些 时候 时间 在哪 在哪里 旅游 旅行 游玩 去玩 玩的 也能 能不能 不错 当地 本地
里面 的 了 吗 呢 吧 啊 呀 和 与 或 及 去 到 在 是 有 想 要 看看 带 哪 最 也 能 都 就 还 很 我 你 他 们 给 被 把
"""
FILLERS = frozenset(_FILLERS.split())
_ENGLISH_FILLERS = """
a an and are at best by can do does for from go good how i in is it me my near nearby of on one or place places see
some spot spots the there thing things to top travel trip visit want we what when where which who with worth you your
china jiangsu around about any city tour much long get day out open time weather
"""
ENGLISH_FILLERS = frozenset(_ENGLISH_FILLERS.split())
#: questions about a thing that is named: they lift pages that answer them, and never outweigh the thing
_QUESTION_WORDS = """
门票 票价 多少钱 价格 免费 要钱 收费 停车 停车场 开放时间 几点开门 营业时间 交通 公交 地铁 高铁 怎么坐车 路线图 地址
电话 预约 厕所 ticket tickets price fee parking opening hours address phone booking bus train
"""
QUESTION_WORDS = frozenset(_QUESTION_WORDS.split())
#: words that ask for the best known; editors' intents say what that is (好玩: tag:5a)
_SIGHT_WORDS = """
好玩 去哪玩 去哪儿玩 去哪里玩 哪里玩 去哪 去哪儿 去哪里 必去 必玩 必打卡 有名 著名 值得 值得去 景点 景区 名胜 出名
sights sightseeing attraction attractions famous highlights
"""
SIGHT_WORDS = frozenset(_SIGHT_WORDS.split())
BEST_KNOWN = "好玩"  # the intent that holds for all of them, and for the name of the whole area alone
#: words for the whole area: nearly everything answers to them, so they only help
_AREA_WORDS = """
连云港 连云港市 江苏 港城 lianyungang
"""
AREA_WORDS = frozenset(_AREA_WORDS.split())

_MONTH_WORDS: dict[tuple[int, ...], str] = {
    (3, 4, 5): "春天 春季 春游 开春 春日 阳春 踏青 郊游 spring springtime",
    (6, 7, 8): "夏天 夏季 夏日 盛夏 summer",
    (9, 10, 11): "秋天 秋季 秋日 金秋 秋游 autumn fall",
    (12, 1, 2): "冬天 冬季 冬日 winter",
    (7, 8): "暑假 暑期 三伏 大暑天 summer_holiday summer_holidays summer_vacation",
    (1, 2): "寒假 春节 过年 新年 腊月 正月 大年初一 winter_holiday winter_vacation chinese_new_year spring_festival",
    (10,): "国庆 国庆节 国庆假期 十一 十一黄金周 十一假期 十一长假 寒露 霜降 october oct national_day golden_week",
    (5,): "五一 劳动节 五一假期 五一节 立夏 小满 may labour_day labor_day may_day",
    (4,): "清明 清明节 谷雨 april apr tomb_sweeping qingming",
    (6,): "端午 端午节 六一 儿童节 芒种 夏至 june jun dragon_boat dragon_boat_festival",
    (9, 10): "中秋 中秋节 mid_autumn mid_autumn_festival moon_festival",
    (1,): "元旦 小寒 大寒 january jan",
    (2,): "元宵 元宵节 立春 情人节 february feb lantern_festival",
    (3,): "惊蛰 春分 妇女节 三八节 植树节 march",
    (7,): "小暑 大暑 july jul",
    (8,): "七夕 立秋 处暑 august aug",
    (9,): "开学 白露 秋分 教师节 september sept sep",
    (11,): "立冬 november nov",
    (12,): "冬至 圣诞 圣诞节 年底 december dec christmas",
    (12, 1): "跨年 腊八",
    (10, 11): "重阳 重阳节 深秋 晚秋",
    (2, 3): "早春 初春",
    (4, 5): "暮春 晚春",
    (5, 6): "初夏",
    (8, 9): "初秋 入秋 夏末",
    (11, 12): "初冬 入冬",
}
_NUMERALS = ("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二")


def month_words() -> dict[str, frozenset[int]]:
    """Word -> months (1-12), including 五月, 5月, 五月份, 五月底."""
    words: dict[str, frozenset[int]] = {}
    for months, text in _MONTH_WORDS.items():
        for word in text.split():
            word = word.replace("_", " ")
            words[word] = words.get(word, frozenset()) | frozenset(months)
    for number, numeral in enumerate(_NUMERALS, start=1):
        for base in (f"{numeral}月", f"{number}月"):
            for tail in ("", "份", "初", "中", "中旬", "上旬", "下旬", "底", "末"):
                words[base + tail] = frozenset({number})
    return words


MONTH_WORDS = month_words()

#: verbs of doing something with a thing: 喝茶 is about 茶, 摘草莓 about 草莓
VERBS = frozenset("喝采看吃玩买摘泡爬逛坐住学拍赏游听钓捉挖洗品尝喂骑乘拜")
#: school stage -> words, for study bases
GRADE_WORDS: dict[str, str] = {
    "kindergarten": "幼儿园 kindergarten",
    "primary": "小学 小学生 primary pupils",
    "junior": "初中 初中生 中学生 junior",
    "senior": "高中 高中生 中学生 senior",
    "university": "大学 大学生 university students",
    "adult": "成人 adults",
}

#: kind -> words that ask for it, in both languages
KIND_WORDS: dict[str, tuple[str, ...]] = {
    "place": ("景点", "景区", "好玩", "sights", "attraction", "scenic"),
    "study-base": ("研学基地", "研学", "体验", "动手", "实践", "基地", "教育基地", "study", "workshop", "hands on"),
    "festival": ("节庆", "节日", "庙会", "活动", "festival", "event"),
    "village": ("村庄", "乡村", "古村", "村子", "village"),
    "route": (
        "线路",
        "路线",
        "行程",
        "攻略",
        "一日游",
        "一日",
        "一天",
        "半日游",
        "半日",
        "半天",
        "两日游",
        "两日",
        "两天",
        "二日游",
        "两天一夜",
        "三日游",
        "三天",
        "怎么玩",
        "怎么安排",
        "自由行",
        "周末游",
        "route",
        "itinerary",
        "day trip",
        "one day",
        "two days",
    ),
    "product": ("特产", "物产", "土特产", "伴手礼", "礼物", "souvenir", "product", "specialty", "gift"),
    "honour": ("荣誉", "称号", "名片", "honour", "honor", "award"),
    "story": ("故事", "传说", "story", "legend"),
    "practice": ("两山", "生态实践", "practice"),
}
_SOFT_KIND_WORDS = """
体验 动手 实践 基地 教育基地 攻略 一日游 一日 一天 半日游 半日 半天 两日游 两日 两天 二日游 两天一夜 三日游 三天
怎么玩 怎么安排 自由行 周末游 活动 故事 workshop hands_on day_trip one_day two_days
"""
#: kind words that only lift: what else is asked for counts more
SOFT_KIND_WORDS = frozenset(word.replace("_", " ") for word in _SOFT_KIND_WORDS.split())
#: landscape id -> words that ask for it, in both languages
LANDSCAPE_WORDS: dict[str, tuple[str, ...]] = {
    "mountain": ("山", "爬山", "登山", "山峰", "mountain", "hill", "peak"),
    "sea": ("海", "海边", "大海", "沙滩", "海滩", "sea", "beach", "coast", "seaside"),
    "harbour": ("港", "港口", "码头", "harbour", "harbor", "port"),
    "island": ("岛", "海岛", "小岛", "island"),
    "forest": ("林", "森林", "树林", "forest", "wood"),
    "wetland": ("湿地", "芦苇", "wetland", "reed"),
}
