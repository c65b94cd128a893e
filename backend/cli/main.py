"""The command line. Commands are a few lines over functions; what a person can cause is one line, never a traceback."""

from __future__ import annotations

import os
import sys
from typing import Any

import click

from backend.cli.check import check
from backend.cli.promo import promo
from backend.cli.publish import publish, site
from backend.cli.releases import prune, releases, rollback
from backend.cli.search import search
from backend.cli.serve import serve
from backend.cli.up import up
from backend.errors import ShanhaiError


class ShanhaiGroup(click.Group):
    """A group whose errors are one line in Chinese and English on stderr, with exit code 1 or 2."""

    def main(self, *args: Any, **extra: Any) -> Any:
        extra["standalone_mode"] = False
        try:
            code = super().main(*args, **extra)
        except ShanhaiError as error:
            _stop(str(error), error.exit_code)
        except click.ClickException as error:
            text = " ".join(error.format_message().split())
            _stop(f"用法不对：{text} 加 --help 看说明。 / usage: {text} Try --help.", 2)
        except (click.Abort, KeyboardInterrupt):
            _stop("已中断。 / interrupted.", 130)
        except BrokenPipeError:
            # The reader of our output has gone (… | head): nobody is left to tell.
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
            sys.exit(1)
        except OSError as error:
            what = f"{error.strerror or error} {error.filename or ''}".strip()
            _stop(f"读写出错：{what}。请检查路径和权限。 / {what}: check the path and its permissions.", 1)
        sys.exit(code if isinstance(code, int) else 0)


def _stop(line: str, code: int) -> None:
    click.echo(line, err=True)
    sys.exit(code)


@click.group(cls=ShanhaiGroup, context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """山海连云：检查、发布、上线。 Check, publish and serve the content of the site."""


for command in (check, publish, serve, releases, rollback, prune, search, site, promo, up):
    main.add_command(command)
