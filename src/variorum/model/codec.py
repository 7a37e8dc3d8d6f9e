"""Dataclasses to plain JSON values and back, and their JSON Schema, all from the same type hints."""

from __future__ import annotations

import types
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from variorum.model.errors import RecordInvalid

T = TypeVar("T")
_SCALARS: dict[type, str] = {str: "string", int: "integer", float: "number", bool: "boolean"}


def _key(item: Field[Any]) -> str:
    """Give the name that a field has in the record."""
    return str(item.metadata.get("name", item.name))


@cache
def _shape(kind: type) -> tuple[tuple[str, str, Any, bool], ...]:
    """Give (record name, attribute, type, required) for each field of a dataclass."""
    hints = get_type_hints(kind)
    return tuple((_key(item), item.name, hints[item.name], item.default is MISSING) for item in fields(kind))


def encode(value: Any) -> Any:
    """Turn dataclasses, tuples and mappings into plain JSON values, field order kept."""
    if is_dataclass(value) and not isinstance(value, type):
        return {key: encode(getattr(value, name)) for key, name, _, _ in _shape(type(value))}
    if isinstance(value, (tuple, list)):
        return [encode(item) for item in value]
    if isinstance(value, dict):
        return {key: encode(item) for key, item in value.items()}
    return value


def decode(kind: type[T], value: Any) -> T:
    """Build a dataclass from plain JSON values.

    Raises:
        RecordInvalid: a field is missing, unknown or of the wrong kind.
    """
    result: T = _decode(kind, value, "record")
    return result


def _decode(kind: Any, value: Any, path: str) -> Any:
    if kind is Any:
        return value
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        if value is None and type(None) in get_args(kind):
            return None
        return _decode(next(part for part in get_args(kind) if part is not type(None)), value, path)
    if origin is Literal:
        if value not in get_args(kind):
            raise _wrong(path, f"one of {', '.join(map(str, get_args(kind)))}", value)
        return value
    if origin is tuple:
        if not isinstance(value, list):
            raise _wrong(path, "a list", value)
        return tuple(_decode(get_args(kind)[0], item, f"{path}[{i}]") for i, item in enumerate(value))
    if origin is dict:
        if not isinstance(value, dict):
            raise _wrong(path, "an object", value)
        return {key: _decode(get_args(kind)[1], item, f"{path}.{key}") for key, item in value.items()}
    if is_dataclass(kind):
        return _decode_object(kind, value, path)
    if kind is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
        raise _wrong(path, f"a {_SCALARS[kind]}", value)
    return value


def _decode_object(kind: Any, value: Any, path: str) -> Any:
    if not isinstance(value, dict):
        raise _wrong(path, "an object", value)
    shape = _shape(kind)
    unknown = value.keys() - {key for key, *_ in shape}
    if unknown:
        raise RecordInvalid(f"unknown field {sorted(unknown)[0]!r}", where=path, mend="remove it")
    missing = [key for key, _, _, required in shape if required and key not in value]
    if missing:
        raise RecordInvalid(f"field {missing[0]!r} is missing", where=path, mend="see `variorum schema`")
    return kind(
        **{name: _decode(hint, value[key], f"{path}.{key}") for key, name, hint, _ in shape if key in value}
    )


def _wrong(path: str, wanted: str, value: Any) -> RecordInvalid:
    return RecordInvalid(f"wanted {wanted}, found {value!r:.60}", where=path, mend="see `variorum schema`")


def describe(kind: type, identifier: str) -> dict[str, Any]:
    """Give the JSON Schema (draft 2020-12) of a dataclass.

    Args:
        kind: the dataclass of the whole record.
        identifier: the schema's `$id`.

    Returns:
        The schema as plain JSON values; each dataclass is one entry of `$defs`.
    """
    definitions: dict[str, Any] = {}
    root = _describe(kind, definitions)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": identifier,
        **root,
        "$defs": dict(sorted(definitions.items())),
    }


def _describe(kind: Any, definitions: dict[str, Any]) -> dict[str, Any]:
    if kind is Any:
        return {}
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return {"anyOf": [_describe(part, definitions) for part in get_args(kind)]}
    if origin is Literal:
        return {"enum": list(get_args(kind))}
    if origin is tuple:
        return {"type": "array", "items": _describe(get_args(kind)[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _describe(get_args(kind)[1], definitions)}
    if kind is type(None):
        return {"type": "null"}
    if is_dataclass(kind) and isinstance(kind, type):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = {}
            shape = _shape(kind)
            definitions[kind.__name__] = {
                "type": "object",
                "description": (kind.__doc__ or "").strip(),
                "properties": {key: _describe(hint, definitions) for key, _, hint, _ in shape},
                "required": [key for key, *_ in shape],
                "additionalProperties": False,
            }
        return {"$ref": f"#/$defs/{kind.__name__}"}
    return {"type": _SCALARS[kind]}
