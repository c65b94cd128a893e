"""What may be done with a photo: which licences forbid setting it into a picture of ours."""

from __future__ import annotations

from backend.content.catalogue import Photo

#: word of a licence (upper case, hyphens for spaces) -> why nothing of ours can be made from it
BINDING = {
    "BY-SA": "要求改作也用同一许可",
    "LGPL": "要求改作也用同一许可",
    "GPL": "要求改作也用同一许可",
    "-ND": "不许改作",
    "NODERIV": "不许改作",
}


def binding_reason(licence: str) -> str:
    """Why a promotional picture cannot be made from a photo under `licence`, in Chinese; "" when it can."""
    words = "-".join(licence.upper().replace("_", " ").split())
    return next((reason for word, reason in BINDING.items() if word in words), "")


def may_be_printed(photo: Photo) -> bool:
    """Whether a photo may stand in promotional pictures: no stand-in, no licence that binds what is made from it."""
    return not photo.stand_in and not binding_reason(photo.licence)
