"""Well-known places elsewhere: asked for one of them, an honest empty answer beats noise."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from backend.search.words import AREA_WORDS

_SIGHTS = """
西湖 泰山 黄山 华山 嵩山 衡山 恒山 庐山 峨眉山 武当山 张家界 九寨沟 故宫 长城 八达岭 颐和园 天坛 兵马俑 外滩
东方明珠 迪士尼 布达拉宫 鼓浪屿 武夷山 漓江 阳朔 洱海 香格里拉 玉龙雪山 亚龙湾 千岛湖 乌镇 周庄 西塘 拙政园 虎丘
太湖 瘦西湖 夫子庙 中山陵 玄武湖 秦淮河 总统府 鼋头渚 洪泽湖 微山湖 崂山 趵突泉 大明湖 少林寺 龙门石窟 云冈石窟
莫高窟 青海湖 喀纳斯 长白山 五大连池 黄果树 都江堰 青城山 三峡 黄鹤楼 岳麓山 橘子洲 凤凰古城 平遥古城 五台山 普陀山
雁荡山 九华山 三清山 婺源 北戴河 山海关 避暑山庄 日月潭 阿里山 维多利亚港 huangshan taishan disneyland
"""
_CITIES = """
北京 上海 天津 重庆 广州 深圳 杭州 苏州 南京 无锡 常州 扬州 镇江 徐州 盐城 淮安 宿迁 南通 泰州 青岛 济南 日照 临沂
西安 成都 武汉 长沙 厦门 福州 昆明 拉萨 桂林 大理 丽江 三亚 海南 曲阜 敦煌 承德 beijing shanghai nanjing suzhou
hangzhou qingdao xian guilin
"""
SIGHTS = frozenset(_SIGHTS.split())
CITIES = frozenset(_CITIES.split())


def find_outside(words: Sequence[str], names: Collection[str]) -> str | None:
    """The place elsewhere that a query's words ask for, or None.

    A sight elsewhere is enough unless the query also has a name or word of ours; a city must stand alone, for it may
    be where a visitor comes from (上海出发 两日游).
    """
    if any(word in names or word in AREA_WORDS for word in words):
        return None
    sights = [word for word in words if word in SIGHTS]
    only_cities = bool(words) and all(word in CITIES for word in words)
    place = sights[0] if sights else words[0] if only_cities else None
    return None if place is None or any(place in name for name in names) else place
