"""YAML as text: mappings, lists and strings, with the line of every key and item. Nothing is guessed.

YAML 1.1 would turn `no` into False, `10:30` into 630 and `0123` into 83, and keep the last of two equal keys without
a word. Here libyaml's events are read instead: scalars stay text, the schema types them. Anchors, aliases, merge keys,
tags, deep nesting and equal keys are refused on the events, before anything is built from them.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from backend.content.nearest import shown
from backend.content.problems import Fault, FieldPath, Finding

MAX_DEPTH = 8
_TOO_DEEP = Finding("yaml-depth", f"嵌套超过 {MAX_DEPTH} 层。", "检查缩进和括号。")


@dataclass
class YamlText:
    """`data`: nested dict, list and str (empty values are left out); `lines`: the file line of each path."""

    data: dict[str, Any] = field(default_factory=dict)
    lines: dict[FieldPath, int] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)

    def line(self, path: FieldPath) -> int:
        """The line of the path or of the nearest thing that encloses it; 1 when there is none."""
        while path and path not in self.lines:
            path = path[:-1]
        return self.lines.get(path, 1)


class _Refused(Exception):
    def __init__(self, finding: Finding, line: int) -> None:
        super().__init__(finding.message)
        self.fault = Fault(finding, line=line)


def parse_yaml(text: str, first_line: int = 1) -> YamlText:
    """Reads one mapping. What is wrong stands in `faults`; `data` is then empty."""
    result = YamlText()
    try:
        builder = _Builder(iter(_checked(text, first_line)), result, first_line)
        result.data = builder.document()
    except _Refused as refused:
        result.faults.append(refused.fault)
        result.data = {}
    except yaml.YAMLError as error:
        result.faults.append(_syntax_fault(error, text, first_line))
    return result


def _checked(text: str, first_line: int) -> list[yaml.Event]:
    """All events of the text, refused at the first that is not plain data."""
    events: list[yaml.Event] = []
    depth = documents = 0
    for event in yaml.parse(text, Loader=yaml.CLoader):
        line = _line(event, first_line)
        if isinstance(event, yaml.DocumentStartEvent):
            documents += 1
            if documents > 1:
                raise _Refused(Finding("yaml-syntax", "这里又开始了一份 YAML。", "只留一份，删掉多余的 --- 。"), line)
        elif isinstance(event, yaml.AliasEvent):
            raise _Refused(Finding("yaml-anchor", f"不能用别名 *{event.anchor}。", "把内容直接写在这里。"), line)
        elif isinstance(event, (yaml.ScalarEvent, yaml.CollectionStartEvent)):
            if event.anchor is not None:
                message = f"不能用锚点 &{event.anchor}。"
                raise _Refused(Finding("yaml-anchor", message, "文字里有 & 或 * 时，用引号括起来。"), line)
            if event.tag is not None:
                message = f"不能用类型标记 {event.tag[:40]}。"
                raise _Refused(Finding("yaml-anchor", message, "文字以 ! 开头时，用引号括起来。"), line)
            if isinstance(event, yaml.CollectionStartEvent):
                depth += 1
                if depth > MAX_DEPTH:
                    raise _Refused(_TOO_DEEP, line)
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        events.append(event)
    return events


def _line(event: yaml.Event, first_line: int) -> int:
    return first_line + (event.start_mark.line if event.start_mark is not None else 0)


class _Builder:
    """Builds plain data from events; depth is already bounded, so recursion is safe."""

    def __init__(self, events: Iterator[yaml.Event], result: YamlText, first_line: int) -> None:
        self.events = events
        self.lines = result.lines
        self.faults = result.faults
        self.first_line = first_line

    def document(self) -> dict[str, Any]:
        for event in self.events:
            if isinstance(event, yaml.MappingStartEvent):
                return self.mapping(())
            if isinstance(event, (yaml.ScalarEvent, yaml.SequenceStartEvent)):
                hint = "每行写“名称: 值”，冒号是半角，后面空一格。"
                raise _Refused(Finding("yaml-syntax", "这里应是一组“名称: 值”。", hint), self.line(event))
        return {}

    def line(self, event: yaml.Event) -> int:
        return _line(event, self.first_line)

    def value(self, event: yaml.Event, path: FieldPath) -> Any:
        if isinstance(event, yaml.MappingStartEvent):
            return self.mapping(path)
        if isinstance(event, yaml.SequenceStartEvent):
            return self.sequence(path)
        assert isinstance(event, yaml.ScalarEvent)
        if event.value == "" and event.implicit[0]:
            return None
        return event.value

    def mapping(self, path: FieldPath) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            line = self.line(event)
            if not isinstance(event, yaml.ScalarEvent):
                raise _Refused(Finding("yaml-syntax", "名称不能是列表或一组值。", "检查括号和缩进。"), line)
            key = event.value
            if key == "<<" and event.implicit[0]:
                raise _Refused(Finding("yaml-anchor", "不能用合并键 <<。", "把内容直接写在这里。"), line)
            inner = (*path, key)
            if inner in self.lines:
                message = f"“{key}”写了两次（第一次在第 {self.lines[inner]} 行）。"
                self.faults.append(Fault(Finding("duplicate-key", message, "只留一个。"), inner, line))
            else:
                self.lines[inner] = line
            value = self.value(next(self.events), inner)
            if value is not None:
                found[key] = value
        return found

    def sequence(self, path: FieldPath) -> list[Any]:
        found: list[Any] = []
        for event in self.events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            inner = (*path, len(found))
            self.lines[inner] = self.line(event)
            value = self.value(event, inner)
            found.append("" if value is None else value)
        return found


def _syntax_fault(error: yaml.YAMLError, text: str, first_line: int) -> Fault:
    mark = getattr(error, "problem_mark", None)
    line = (mark.line if mark is not None else 0) + first_line
    reason = str(getattr(error, "problem", "") or "")
    if "nesting depth" in reason:
        return Fault(_TOO_DEEP, line=line)
    hint = "检查这一行和上一行：冒号用半角且后面空一格，缩进用空格，含“: ”或 # 的文字用引号括起来。"
    if "tab" in reason or "\\t" in reason:
        hint = "缩进不能用 Tab，改成空格。"
    elif "end of stream" in reason or "unexpected end" in reason:
        hint = "引号或括号没有配对。"
    lines = text.split("\n")
    seen = shown(lines[line - first_line]) if line - first_line < len(lines) else ""
    return Fault(Finding("yaml-syntax", f"这里读不懂：{seen or '（文件到头了）'}。", hint), line=line)
