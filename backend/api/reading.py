"""Read a query string by the table of parameters. Everything wrong is said at once, each with what is allowed."""

from __future__ import annotations

import difflib
import unicodedata
from collections.abc import Mapping, Sequence
from typing import Any
from urllib.parse import parse_qsl, urlencode

from werkzeug.exceptions import RequestURITooLarge

from backend.api.parameters import MAX_REPEATS, NEEDS, Parameter, Values
from backend.api.problems import BadParameters
from backend.api.readers import Refused, Terms

#: longest query string, bytes
MAX_QUERY = 2048
#: how much of a refused value an error repeats
SHOWN = 80


def read_values(parameters: Sequence[Parameter], query: bytes, terms: Terms) -> Values:
    """Values of `parameters` in a query string.

    Raises RequestURITooLarge above MAX_QUERY bytes and BadParameters naming each unknown parameter or value.
    """
    if len(query) > MAX_QUERY:
        raise RequestURITooLarge()
    given = _split(query)
    known = {parameter.name: parameter for parameter in parameters}
    errors = [_unknown(name, values, list(known)) for name, values in given.items() if name not in known]
    values: dict[str, Any] = {}
    for name, parameter in known.items():
        if name not in given and not parameter.required:
            values[name] = parameter.default
            continue
        try:
            values[name] = _read(parameter, given.get(name, []), terms)
        except Refused as refused:
            errors.append(_refusal(parameter, refused, given.get(name, [])))
    errors += _incomplete(given)
    if errors:
        raise BadParameters(errors)
    canonical = urlencode([(name, text) for name in sorted(given) for text in given[name]])
    return Values(values, canonical, given)


def _incomplete(given: Mapping[str, Sequence[str]]) -> list[dict[str, Any]]:
    """What was given without the parameter it belongs to."""
    wanting = {name: why for name, (needed, why) in NEEDS.items() if name in given and needed not in given}
    if given.get("sort") == ["distance"] and "near" not in given:
        wanting["sort"] = "sort=distance needs near=lat,lon."
    if "seed" in given and given.get("sort", ["random"]) != ["random"]:
        wanting["seed"] = "seed belongs to sort=random; no other order draws."
    return [_error(name, _cut(given[name][0]), why) for name, why in wanting.items()]


def _split(query: bytes) -> dict[str, list[str]]:
    given: dict[str, list[str]] = {}
    try:
        pairs = parse_qsl(query.decode("utf-8"), keep_blank_values=True, errors="strict", max_num_fields=100)
    except UnicodeDecodeError as error:
        raise BadParameters([_error("", None, "The query is not valid UTF-8.")]) from error
    except ValueError as error:
        raise BadParameters([_error("", None, "The query has more than 100 parameters.")]) from error
    for name, text in pairs:
        given.setdefault(name, []).append(text)
    return given


def _read(parameter: Parameter, texts: Sequence[str], terms: Terms) -> Any:
    if not texts:
        if parameter.required:
            raise Refused("")
        return parameter.default
    if len(texts) > (MAX_REPEATS if parameter.many else 1):
        raise Refused("" if not parameter.many else f"given at most {MAX_REPEATS} times")
    for text in texts:
        if any(unicodedata.category(character) in {"Cc", "Cs"} for character in text):
            raise Refused("text without control characters", text)
    read = [_read_one(parameter, text, terms) for text in texts]
    return tuple(read) if parameter.many else read[0]


def _read_one(parameter: Parameter, text: str, terms: Terms) -> Any:
    longest = parameter.schema.get("maxLength", MAX_QUERY)
    try:
        if len(text) > longest:
            raise Refused(f"at most {longest} characters")
        return parameter.read(text, terms)
    except Refused as refused:
        refused.value = refused.value or text
        raise


def _refusal(parameter: Parameter, refused: Refused, texts: Sequence[str]) -> dict[str, Any]:
    name = parameter.name
    if not texts:
        return _error(name, None, f"{name} is missing. {parameter.help}")
    if len(texts) > 1 and not parameter.many:
        return _error(name, ", ".join(texts), f"{name} may be given once, not {len(texts)} times.")
    seen = _cut(refused.value)
    return _error(name, seen, f'{name}: "{seen}" is not {refused.expected}.', refused.allowed)


def _unknown(name: str, texts: Sequence[str], known: Sequence[str]) -> dict[str, Any]:
    near = difflib.get_close_matches(name[:SHOWN], known, 1, 0.6)
    allowed = f"Known here: {', '.join(known)}." if known else "There are no parameters here."
    message = f'Unknown parameter "{_cut(name)}". {allowed}'
    return {
        **_error(_cut(name), _cut(texts[0]), message + (f" Did you mean {near[0]}?" if near else "")),
        "allowed": list(known),
        **({"nearest": near[0]} if near else {}),
    }


def _error(name: str, value: str | None, message: str, allowed: Sequence[str] = ()) -> dict[str, Any]:
    error: dict[str, Any] = {"parameter": name, "value": value, "message": message}
    near = difflib.get_close_matches(value or "", allowed, 1, 0.55)
    if near:
        error["message"] += f" Did you mean {near[0]}?"
        error["nearest"] = near[0]
    if allowed:
        error["allowed"] = list(allowed)
    return error


def _cut(text: str) -> str:
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
