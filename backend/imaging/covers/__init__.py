"""Seeded landscape prints for entries without a photo, flat layered ink on salt paper (BRAND.md section 5)."""

from __future__ import annotations

from backend.imaging.covers.press import KINDS, draw

__all__ = ["KINDS", "draw"]
