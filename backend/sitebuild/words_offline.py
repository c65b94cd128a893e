"""Words about keeping pages on the phone, and about what WeChat's browser cannot do."""

from __future__ import annotations

#: key -> (Chinese, English)
WORDS: dict[str, tuple[str, str]] = {
    "keep": ("保存到手机", "Keep on this phone"),
    "keep_stop": ("停下", "Stop"),
    "keep_drop": ("移除", "Remove"),
    "keep_busy": ("正在保存 {n}%", "Saving {n}%"),
    "keep_done": ("已存在手机里", "Kept on this phone"),
    "keep_failed": ("没存完，再点一次接着存", "Not finished. Tap to go on"),
    "keep_full": ("手机空间不够", "No room on this phone"),
    "keep_wechat": ("在浏览器打开", "Open in a browser"),
    # WeChat
    "wechat_how": (
        "微信里下载不了。点右上角 ···，选“在浏览器打开”；也可以复制链接，到浏览器里粘贴。",
        "WeChat cannot download. Tap ··· at the top right and choose “Open in browser”, or copy the link.",
    ),
    "wechat_copy": ("复制链接", "Copy link"),
    "wechat_copied": ("已复制", "Copied"),
    # without a network
    "away": ("没有网络，先看存在手机里的。", "No network. You are reading what this phone has kept."),
    "away_list": ("看存下的页面", "What is kept"),
    "offline_title": ("存在手机里的", "Kept on this phone"),
    "offline_lost": ("信号不好，先给你看存下的这几页。", "No signal. Here is what this phone has kept."),
    "offline_say": (
        "打开过的页面，没有网络也能再看；线路和栏目可以整份存下来。",
        "Pages you have opened can be read again without a network; routes and sections can be kept whole.",
    ),
    "offline_missing": (
        "你要的那一页还没存下，有网时打开一次就有了。",
        "The page you asked for is not among them. Open it once with a network and it will be.",
    ),
    "offline_saved": ("整份存下的", "Kept whole"),
    "offline_visited": ("打开过的页面", "Pages you have opened"),
    "offline_none": (
        "还没有整份存下的。有网时打开一条线路，点“保存到手机”。",
        "Nothing is kept whole yet. With a network, open a route and choose “Keep on this phone”.",
    ),
    "offline_routes": ("看线路", "Routes"),
    "offline_noscript": (
        "存页面要用 JavaScript；没有它，有网时照常看。",
        "Keeping pages needs JavaScript; without it, read with a network as usual.",
    ),
}  # fmt: skip
#: those that the theme puts into every page
FRAME = ("wechat_how", "wechat_copy", "wechat_copied", "away", "away_list")
