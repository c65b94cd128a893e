"""Numbers, years, months, heights and sizes in Chinese and English prose, as (value, unit) pairs.

Method. A number is a run of digits, a Chinese numeral with a measure word after it, or an English number word.
Its unit is one of UNITS, read from the word that follows ("624.4 米", "624.4 m"); what counts things ("129 种",
"129 species") has the unit "n" whatever the thing. Four digits between 1000 and 2100 without another unit are a
year, "20世纪30年代" and "1930s" a decade. Small Chinese and English number words (two, 三) are only read before a unit
of measure, since they are mostly idiom.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

Pair = tuple[float, str]


def _words(text: str) -> list[str]:
    return text.split()


_ZH_UNITS = {
    "平方公里": "km2", "平方千米": "km2", "平方米": "m2", "立方米": "m3", "公里": "km", "千米": "km", "海里": "nmi",
    "米": "m", "公顷": "ha", "亩": "mu", "吨": "t", "年": "year", "月": "month", "日": "day", "号": "day",
    "小时": "hour", "分钟": "minute", "%": "pct", "％": "pct", "岁": "years", "届": "edition",
}  # fmt: skip
_EN_UNITS = (
    (r"(?:square kilomet|sq\.? ?km|km²)", "km2"), (r"(?:square met|m²)", "m2"), (r"(?:cubic met|m³)", "m3"),
    (r"(?:kilomet|km\b)", "km"), (r"(?:met(?:re|er)|m\b)", "m"), (r"(?:hectare|ha\b)", "ha"), (r"mu\b", "mu"),
    (r"(?:tonne|ton\b|tons\b|t\b)", "t"), (r"(?:%|per ?cent)", "pct"), (r"years?\b", "years"), (r"hours?\b", "hour"),
    (r"minutes?\b", "minute"),
    (r"(?:edition|round)\b", "edition"),
)  # fmt: skip
MONTHS = _words("january february march april may june july august september october november december")
_DIGITS = {c: i for i, c in enumerate("零一二三四五六七八九")} | {"〇": 0, "两": 2}
_ZH_MEASURE = "月|日|米|公里|里|亩|级|届|岁|吨|公顷|平方公里|座|株|批|年|处|洞|人|项|个|种|棵|峰|倍|尊|字|间|道|条|区"
_SMALL = {w: i for i, w in enumerate(_words("zero one two three four five six seven eight nine ten eleven twelve"))}
_SMALL |= {f"{w}teen": 13 + i for i, w in enumerate(_words("thir four fif six seven eigh nine"))}
_TENS = {f"{w}ty": 10 * (i + 2) for i, w in enumerate(_words("twen thir for fif six seven eigh nine"))}
_DASH = r"[—–\-~～至到]{1,2}"


def zh_numeral(text: str) -> float:
    """The value of a Chinese numeral such as 七十二, 八百 or 三千四百."""
    total, part, digit = 0, 0, 0
    for char in text:
        if char in _DIGITS:
            digit = _DIGITS[char]
        elif char == "万":
            total, part, digit = ((total + part + digit) or 1) * 10_000, 0, 0
        else:
            part, digit = part + (digit or 1) * {"十": 10, "百": 100, "千": 1000}[char], 0
    return float(total + part + digit)


def pairs(text: str, lang: str) -> set[tuple[Pair, str]]:
    """Every (value, unit) in `text` with the piece of text that says it."""
    text = _spelt_out(text)
    found = set(_grades(text)) | set(_iso_dates(text)) | set(_dates(text)) | set(_decades(text))
    text = re.sub(r"\d ?A(?![a-zA-Z])|\bA{3,5}\b", " ", text)
    text = re.sub(r"\d{4}-\d\d-\d\d", " ", text)
    text = re.sub(r"\d{2}\s*世纪\s*(\d0\s*年代)?|\b\d{4}s\b|(?<!\d)\d0 ?年代", " ", text)
    return found | set(_chinese(text)) | (set(_english(text)) if lang == "en" else set())


def _grades(text: str) -> Iterator[tuple[Pair, str]]:
    for digit in re.findall(r"(\d) ?A(?![a-zA-Z])", text):
        yield (float(digit), "grade"), f"{digit}A"
    for run in re.findall(r"\bA{3,5}\b", text):
        yield (float(len(run)), "grade"), run


def _dates(text: str) -> Iterator[tuple[Pair, str]]:
    """Whole dates, so that the right month of the wrong year is seen: units ym (year*100+month), md, ymd."""
    english = "|".join(m.capitalize() for m in MONTHS)
    number = {m.capitalize(): i + 1 for i, m in enumerate(MONTHS)}
    rows = [(m[1], m[2], m[3], m[0]) for m in re.finditer(r"(\d{4})-(\d\d)-(\d\d)", text)]
    rows += [
        (m[1], m[2], m[3], m[0])
        for m in re.finditer(r"(?:(\d{4}) ?年 ?)?(\d{1,2}) ?月 ?(?:(\d{1,2}) ?日?(?![\d.]| ?月))?", text)
    ]
    rows += [
        (m[3], number[m[2]], m[1], m[0])
        for m in re.finditer(rf"(?:\b(\d{{1,2}}) )?\b({english})\b(?: (\d{{4}}))?", text)
    ]
    for year, month, day, shown in rows:
        if year:
            yield (int(year) * 100.0 + int(month), "ym"), shown.strip()
        if day:
            yield (int(month) * 100.0 + int(day), "md"), shown.strip()


def _spelt_out(text: str) -> str:
    """2024-07-06至07 and 2016-05-26至06-02 as two whole dates."""

    def both(match: re.Match[str]) -> str:
        year, month, day, other, last = match.groups()
        return f"{year}-{month}-{day} {year}-{other or month}-{last}"

    return re.sub(r"(\d{4})-(\d\d)-(\d\d)[至~](?:(\d\d)-)?(\d\d)(?![\d-])", both, text)


def _iso_dates(text: str) -> Iterator[tuple[Pair, str]]:
    for year, month, day in re.findall(r"(\d{4})-(\d\d)-(\d\d)", text):
        shown = f"{year}-{month}-{day}"
        yield (float(year), "year"), shown
        yield (float(month), "month"), shown
        yield (float(day), "day"), shown


def _decades(text: str) -> Iterator[tuple[Pair, str]]:
    for century, tens in re.findall(r"(\d{2})\s*世纪\s*(?:(\d0)\s*年代)?", text):
        yield ((int(century) - 1) * 100.0 + int(tens), "decade") if tens else (float(century), "century"), century
    for year in re.findall(r"\b(\d{4})s\b", text):
        yield (float(year), "decade"), f"{year}s"
    for century in re.findall(r"\b(\d{2})th[- ]century", text):
        yield (float(century), "century"), f"{century}th century"


def _chinese(text: str) -> Iterator[tuple[Pair, str]]:
    number = r"\d+(?:,\d{3})*(?:\.\d+)?"
    for match in re.finditer(
        rf"({number})(?:\s*{_DASH}\s*({number}))?\s*([万亿千百]?)[余多来]?\s*(?=(.{{0,4}}))", text
    ):
        first, second, scale, rest = match.groups()
        if re.match(r"(?:st|nd|rd|th)\b", rest):
            continue  # an English ordinal: read there
        factor = {"万": 1e4, "亿": 1e8, "千": 1e3, "百": 1e2}.get(scale, 1.0)
        for value in filter(None, (first, second)):
            unit = _unit(value, rest)
            if unit == "edition" and not text[: match.start()].rstrip().endswith("第"):
                unit = "n"  # three editions, not the third
            if unit != "english":
                yield (float(value.replace(",", "")) * factor, unit), match[0].strip()
    for match in re.finditer(rf"([零〇一二三四五六七八九十百千万两]+)[余多]?({_ZH_MEASURE})", text):
        numeral, measure = match.groups()
        if (numeral in ("一", "两", "万", "千", "百", "十", "一一") and numeral + measure != "万亩") or (
            len(numeral) > 1 and not set(numeral) & set("十百千万")
        ):
            continue  # 一座, 两条: idiom; a row of bare digits is a name
        unit = "years" if measure == "年" else _ZH_UNITS.get(measure, "n")
        if unit == "edition" and not text[: match.start()].endswith("第"):
            unit = "n"
        if unit == "n" and zh_numeral(numeral) <= 10 and measure not in "级批":
            continue
        yield (zh_numeral(numeral), unit), match[0]
    for tenths in re.findall(r"([一二三四五六七八九])成", text):
        yield (zh_numeral(tenths) * 10, "pct"), f"{tenths}成"
    for day in re.findall(r"月初([一二三四五六七八九十])", text):
        yield (zh_numeral(day), "day"), f"初{day}"


def _unit(value: str, rest: str) -> str:
    for word, unit in _ZH_UNITS.items():
        if rest.startswith(word):
            if unit == "year":
                return "year" if re.fullmatch(r"\d{3,4}", value) and int(value) <= 2100 else "years"
            return unit
    if re.fullmatch(r"1\d{3}|20\d\d", value):
        return "year"
    if rest[:1].isascii() and rest[:1].isalpha():
        return "english"
    return "n"


def _english(text: str) -> Iterator[tuple[Pair, str]]:
    number = r"\d+(?:,\d{3})*(?:\.\d+)?"
    month = "|".join(m.capitalize() for m in MONTHS)
    for match in re.finditer(rf"\b({month})\b", text):
        if (
            match[1] in ("May", "March")
            and re.search(r"(?:^|[.!?:]\s+)$", text[: match.start()])
            and not re.match(r"\s+(?:to|and|is|or|when|brings)\b|[,–]", text[match.end() :])
        ):
            continue  # "May I", "March on": not the month
        yield (MONTHS.index(match[1].lower()) + 1.0, "month"), match[1]
    for match in re.finditer(rf"\b(\d{{1,2}}) (?:{month})\b|\b(?:{month}) (\d{{1,2}})\b(?!,?\d)", text):
        yield (float(match[1] or match[2]), "day"), match[0]
    text = re.sub(rf"\b\d{{1,2}} ({month})\b|\b({month}) \d{{1,2}}\b(?!,?\d)", " ", text)
    for match in re.finditer(
        rf"({number})(?:(?:{_DASH}| to | or | and )({number}))?(?:st|nd|rd|th)?[- ]?(?=(.{{0,18}}))", text
    ):
        for value in filter(None, match.groups()[:2]):
            yield (float(value.replace(",", "")), _en_unit(value, match[3])), match[0].strip()
    for match in re.finditer(r"\b([a-z]+)(?:-([a-z]+))?( thousand| hundred)? (?=(.{0,18}))", text.lower()):
        value = _word_number(match[1], match[2])
        unit = _en_unit("", match[4])
        if value and (value > 12 or (unit != "n" and value > 3)):
            factor = {" thousand": 1000, " hundred": 100}.get(match[3] or "", 1)
            yield (float(value * factor), unit), match[0].strip()


def _en_unit(value: str, rest: str) -> str:
    for pattern, unit in _EN_UNITS:
        if re.match(pattern, rest):
            return unit
    return "year" if re.fullmatch(r"1\d{3}|20\d\d", value) else "n"


def _word_number(word: str, second: str | None) -> int:
    if word in _TENS:
        return _TENS[word] + (_SMALL.get(second or "", 0))
    return _SMALL.get(word, 0) if second is None else 0
