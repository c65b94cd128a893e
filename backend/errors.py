"""Errors that a person can cause and must be able to act on.

Every error carries one sentence in Chinese and one in English; the command line prints them and exits with
`exit_code`, the API turns them into problem details. Nothing here imports another room.
"""

from __future__ import annotations


class ShanhaiError(Exception):
    """A mistake someone can mend. `zh` and `en` say what was seen, what is allowed and what to do next."""

    exit_code = 1

    def __init__(self, zh: str, en: str, *, exit_code: int | None = None) -> None:
        super().__init__(en)
        self.zh = zh
        self.en = en
        if exit_code is not None:
            self.exit_code = exit_code

    def __str__(self) -> str:
        return f"{self.zh} / {self.en}"


class SettingError(ShanhaiError):
    """A setting has a wrong value or an unknown name; stops the start."""

    exit_code = 2


class ContentError(ShanhaiError):
    """The content tree cannot be published; the problems were printed."""


class ReleaseError(ShanhaiError):
    """A release is missing, damaged, of an unknown format, or was not activated."""


class PublishLocked(ReleaseError):
    """Another publish holds the lock; the message names its process and when it began."""


class PictureError(ShanhaiError):
    """A photo cannot be decoded within its limits; names the file and the reason."""


class GlyphError(ShanhaiError):
    """The fonts lack a character of the content; names the entry and the character."""
