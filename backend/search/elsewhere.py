"""Well-known sights, cities, provinces and countries that are not here, as visitors write them."""

from __future__ import annotations

_SIGHTS = """
西湖 泰山 黄山 华山 嵩山 衡山 恒山 庐山 峨眉山 武当山 张家界 九寨沟 故宫 长城 八达岭 颐和园 天坛 天安门 兵马俑 外滩
大雁塔 华清池 圆明园 东方明珠 迪士尼 环球影城 布达拉宫 鼓浪屿 武夷山 漓江 阳朔 洱海 香格里拉 玉龙雪山 亚龙湾 天涯海角
蜈支洲岛 千岛湖 乌镇 周庄 西塘 同里 拙政园 虎丘 太湖 瘦西湖 夫子庙 中山陵 玄武湖 秦淮河 总统府 鼋头渚 洪泽湖 微山湖
崂山 趵突泉 大明湖 栈桥 刘公岛 蓬莱阁 少林寺 龙门石窟 云冈石窟 狮子林 寒山寺 灵隐寺 莫高窟 青海湖 喀纳斯 长白山
五大连池 黄果树 都江堰 青城山 三峡 黄鹤楼 岳麓山 橘子洲 平遥古城 凤凰古城 丽江古城 五台山 普陀山 鸣沙山 月牙泉
茶卡盐湖 雁荡山 九华山 三清山 龙虎山 井冈山 婺源 宏村 北戴河 山海关 承德避暑山庄 日月潭 阿里山 维多利亚港 涠洲岛 长隆
盐城丹顶鹤 骆马湖 云龙湖 台儿庄 稻城亚丁 雪乡 富士山 吴哥窟 埃菲尔铁塔 自由女神 金字塔 普吉岛 巴厘岛 马尔代夫 济州岛
塞班岛
"""
#: cities, provinces and countries
_REGIONS = """
北京 上海 天津 重庆 广州 深圳 杭州 苏州 南京 无锡 常州 扬州 镇江 徐州 盐城 淮安 宿迁 南通 泰州 青岛 济南 日照 临沂
烟台 威海 泰安 济宁 枣庄 潍坊 淄博 西安 成都 武汉 长沙 厦门 福州 昆明 拉萨 桂林 大理 丽江 三亚 海口 曲阜 敦煌 承德
郑州 洛阳 开封 合肥 芜湖 南昌 景德镇 宁波 温州 绍兴 嘉兴 湖州 舟山 金华 珠海 佛山 东莞 汕头 湛江 南宁 北海 贵阳 遵义
大连 沈阳 长春 哈尔滨 呼和浩特 太原 大同 石家庄 秦皇岛 唐山 保定 张家口 兰州 西宁 银川 乌鲁木齐 喀什 泉州 漳州
西双版纳 鄂尔多斯 呼伦贝尔 宜昌 襄阳 岳阳 株洲 乐山 绵阳 昆山 常熟 张家港 义乌 香港 澳门 台北 台湾 浙江 安徽 山东 河南
河北 湖北 湖南 江西 福建 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 内蒙古 黑龙江 吉林 辽宁 山西 日本
韩国 泰国 新加坡 马来西亚 越南 美国 英国 法国 德国 意大利 澳大利亚 俄罗斯 东京 大阪 京都 首尔 曼谷 巴黎 伦敦 纽约
"""
_ENGLISH = """
west_lake great_wall forbidden_city summer_palace temple_of_heaven mount_tai yellow_mountain yellow_mountains the_bund
bund terracotta_army terracotta_warriors terracotta potala_palace three_gorges yellow_crane_tower disneyland
shanghai_disney disney lijiang yangshuo jiuzhaigou zhangjiajie hong_kong macau taiwan tibet xinjiang inner_mongolia
mount_fuji eiffel_tower tokyo kyoto osaka seoul bangkok paris london new_york singapore maldives bali phuket japan
korea thailand
"""
SIGHTS = frozenset(_SIGHTS.split())
REGIONS = frozenset(_REGIONS.split())
ENGLISH = frozenset(name.replace("_", " ") for name in _ENGLISH.split())
