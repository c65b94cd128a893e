"""What has to be made: every picture of a catalogue as an output with its cache key, grouped into jobs by source."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from backend.content.catalogue import LANGS, Catalogue, Entry, Photo
from backend.content.rights import may_be_printed
from backend.imaging.covers.choice import choose_covers
from backend.imaging.extras import extra_pictures
from backend.imaging.fingerprint import code_version
from backend.imaging.jobs import Job, Output
from backend.imaging.promo.art import COVER_SIZE, CoverSpec, PhotoSpec
from backend.imaging.promo.brief import make_brief
from backend.imaging.promo.formats import FORMATS, formats_for
from backend.imaging.store import key_of

Source = PhotoSpec | CoverSpec


@dataclass
class EntryPlan:
    """The cache keys of one entry's pictures."""

    cover: str = ""
    gallery: list[str] = field(default_factory=list)
    promo: dict[str, list[tuple[str, str]]] = field(default_factory=dict)  # language -> (format, key)
    printed: Photo | None = None  # the photo that the promotional pictures show; None: the drawn cover


@dataclass
class Plan:
    """All jobs, and where each entry and extra picture will find its record."""

    jobs: list[Job] = field(default_factory=list)
    entries: dict[str, EntryPlan] = field(default_factory=dict)
    extras: dict[str, str] = field(default_factory=dict)


def make_plan(catalogue: Catalogue, *, quick: bool, public_url: str) -> Plan:
    """Plan every picture; nothing is opened or drawn."""
    plan = Plan()
    covers = cover_specs(catalogue)
    for entry in catalogue.entries:
        plan.entries[entry.id] = _plan_entry(plan, catalogue, entry, covers[entry.id], quick, public_url)
    for name, (spec, size, _) in extra_pictures().items():
        output = _rendition_output(spec, size)
        plan.extras[name] = output.key
        plan.jobs.append(Job(f"extra/{name}", spec, (output,)))
    return plan


def _plan_entry(
    plan: Plan, catalogue: Catalogue, entry: Entry, drawn: CoverSpec, quick: bool, public_url: str
) -> EntryPlan:
    made, label = EntryPlan(), f"{entry.collection}/{entry.id}"
    photo = _photo_spec(entry.cover) if entry.cover is not None else None
    cover = _rendition_output(photo or drawn, COVER_SIZE)
    made.cover = cover.key
    made.printed = printed_photo(entry)
    promo: list[Output] = []
    for lang in LANGS:
        names = formats_for(entry.kind, lang, catalogue.vocabulary.promo_kinds, quick)
        outputs = promo_outputs(catalogue, entry, drawn, lang, names, public_url)
        made.promo[lang] = [(output.format, output.key) for output in outputs]
        promo.extend(output for output in outputs if output not in promo)  # without English both are the same
    source = promo_source(entry, drawn)
    if photo is None or isinstance(source, PhotoSpec):
        plan.jobs.append(Job(label, source, (cover, *promo)))
    else:
        plan.jobs += [Job(f"{label}/cover", photo, (cover,)), Job(label, drawn, tuple(promo))]
    for number, picture in enumerate(entry.gallery):
        output = _rendition_output(_photo_spec(picture), COVER_SIZE)
        made.gallery.append(output.key)
        plan.jobs.append(Job(f"{label}/gallery/{number}", _photo_spec(picture), (output,)))
    return made


def printed_photo(entry: Entry) -> Photo | None:
    """The photo that an entry's promotional pictures show; None: its drawn cover."""
    return entry.cover if entry.cover is not None and may_be_printed(entry.cover) else None


def promo_source(entry: Entry, drawn: CoverSpec) -> Source:
    """What an entry's promotional pictures are drawn from; `drawn` is its cover."""
    printed = printed_photo(entry)
    return drawn if printed is None else _photo_spec(printed)


def promo_outputs(
    catalogue: Catalogue, entry: Entry, drawn: CoverSpec, lang: str, formats: Iterable[str], public_url: str
) -> list[Output]:
    """The promotional pictures of an entry in one language."""
    brief = make_brief(entry, lang, catalogue.vocabulary, public_url, printed_photo(entry)).plain()
    source = promo_source(entry, drawn)
    return [_promo_output(source, name, brief) for name in formats]


def cover_specs(catalogue: Catalogue) -> dict[str, CoverSpec]:
    """The drawn cover of every entry, by its id."""
    chosen = choose_covers(catalogue.entries)
    return {id: CoverSpec(choice.kind, choice.seed, choice.palette, choice.options) for id, choice in chosen.items()}


def _photo_spec(photo: Photo) -> PhotoSpec:
    return PhotoSpec(photo.file, photo.name, photo.sha256, photo.focus)


def _identity(source: Source, focus: bool) -> list[object]:
    if isinstance(source, CoverSpec):
        return ["drawn", source.plain(), code_version("covers")]
    return ["photo", source.sha256, list(source.focus) if focus else None]


def _rendition_output(source: Source, size: tuple[int, int]) -> Output:
    drawn = list(size) if isinstance(source, CoverSpec) else None
    key = key_of(["renditions", _identity(source, False), drawn, code_version("renditions")])
    return Output(key, "renditions", size=size)


def _promo_output(source: Source, name: str, brief: dict[str, object]) -> Output:
    size = list(FORMATS[name].size)
    versions = [code_version("renditions"), code_version("covers"), code_version("promo")]
    return Output(
        key_of(["promo", name, size, _identity(source, True), brief, versions]), "promo", format=name, brief=brief
    )


def without(job: Job, finished: set[str]) -> Job | None:
    """The job with only those outputs whose keys are not finished; None when nothing is left."""
    left = tuple(output for output in job.outputs if output.key not in finished)
    return replace(job, outputs=left) if left else None
