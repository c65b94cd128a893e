"""Write the generated tables of README.md from the code: `python scripts/readme.py` (a test checks that it was run)."""

from __future__ import annotations

import re
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from backend.cli.main import main as cli
from backend.settings import REPO_ROOT, setting_rows


def commands_table() -> str:
    """Every visible command with its arguments and its help sentence."""
    rows = ["| command | does |", "|---|---|"]
    for name, command in sorted(cli.commands.items()):
        if command.hidden:
            continue
        options = " ".join(_usage(parameter) for parameter in command.params if not getattr(parameter, "hidden", False))
        rows.append(f"| `{f'{name} {options}'.strip()}` | {command.get_short_help_str(200)} |")
    return "\n".join(rows).replace(" | ", " | ")


def _usage(parameter: object) -> str:
    usage = getattr(parameter, "param_type_name", "")
    if usage == "argument":
        return str(parameter.make_metavar(_context()))  # type: ignore[attr-defined]
    flag = parameter.opts[0]  # type: ignore[attr-defined]
    return f"[{flag}]" if parameter.is_flag else f"[{flag} {parameter.name.upper()}]"  # type: ignore[attr-defined]


def _context() -> object:
    import click

    return click.Context(cli)


def settings_table() -> str:
    rows = ["| name | default | what it is |", "|---|---|---|"]
    rows += [
        f"| `{name}` | {f'`{default}`' if default else 'empty'} | {text} |" for name, default, text in setting_rows()
    ]
    return "\n".join(rows)


def fill(text: str) -> str:
    """README text with the tables between their markers made anew."""
    for marker, table in (("commands", commands_table()), ("settings", settings_table())):
        pattern = rf"(<!-- {marker} -->\n).*?(<!-- /{marker} -->)"
        text, found = re.subn(
            pattern, lambda match, table=table: f"{match[1]}{table}\n{match[2]}", text, flags=re.DOTALL
        )
        if found != 1:
            raise SystemExit(f"README.md: the markers <!-- {marker} --> … <!-- /{marker} --> must stand there once")
    return text


if __name__ == "__main__":
    readme = REPO_ROOT / "README.md"
    readme.write_text(fill(readme.read_text(encoding="utf-8")), encoding="utf-8")
