"""Well-known places elsewhere: asked for one of them, an honest empty answer beats noise."""

from __future__ import annotations

from collections.abc import Collection

_OUTSIDE = """
西湖 泰山 黄山 华山 嵩山 衡山 恒山 庐山 峨眉山 武当山 张家界 九寨沟 故宫 长城 八达岭 颐和园 天坛 兵马俑 外滩
东方明珠 迪士尼 布达拉宫 鼓浪屿 武夷山 桂林 漓江 阳朔 洱海 大理 丽江 香格里拉 玉龙雪山 三亚 天涯海角 亚龙湾 海南
千岛湖 乌镇 周庄 同里 西塘 拙政园 虎丘 太湖 瘦西湖 夫子庙 中山陵 玄武湖 秦淮河 总统府 鼋头渚 洪泽湖 微山湖 崂山
栈桥 蓬莱 趵突泉 大明湖 曲阜 孔庙 少林寺 龙门石窟 云冈石窟 莫高窟 青海湖 敦煌 喀纳斯 天山 长白山 五大连池 黄果树
都江堰 青城山 三峡 黄鹤楼 岳麓山 橘子洲 凤凰古城 平遥古城 五台山 普陀山 雁荡山 九华山 三清山 婺源 北戴河 山海关
承德 避暑山庄 日月潭 阿里山 维多利亚港 北京 上海 天津 重庆 广州 深圳 杭州 苏州 南京 无锡 常州 扬州 镇江 徐州 盐城
淮安 宿迁 南通 泰州 青岛 济南 日照 临沂 西安 成都 武汉 长沙 厦门 福州 昆明 拉萨 beijing shanghai nanjing suzhou
hangzhou qingdao xian guilin huangshan taishan disneyland
"""
OUTSIDE = frozenset(_OUTSIDE.split())


def find_outside(query: str, names: Collection[str]) -> str | None:
    """The place elsewhere that `query` (normalised, without spaces) asks for, or None; `names` of ours win."""
    found = [place for place in OUTSIDE if place in query]
    if not found:
        return None
    place = max(found, key=lambda word: (len(word), word))
    ours = any(len(name) > 1 and name in query and (name not in place) for name in names)
    inside = any(place in name for name in names)
    return None if ours or inside else place
