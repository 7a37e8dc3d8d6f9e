"""Texts of others that may be learnt from: read from their own files, and put back into running words.

None of them is kept in this project; what is kept is our coding of them, by offsets (`standoff`).

* Causal News Corpus (Tan et al. 2022, CC0-1.0), the training part: `causal_news/train_subtask1.csv`.
* ECB+ (Cybulska and Vossen 2014, CC BY 3.0), topics 1 to 35: `ecbplus/ecbplus_topics_1-35.zip`.
"""

from __future__ import annotations

import csv
import html
import re
import zipfile
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

_TOKEN = re.compile(r'<token [^>]*sentence="(\d+)"[^>]*>([^<]*)</token>')
_NAME = re.compile(r"/(\d+_\d+ecb(?:plus)?)\.xml$")


def read_causal_news(folder: Path) -> dict[str, str]:
    """Give the sentences of the Causal News Corpus by their names.

    Args:
        folder: holds `causal_news`.
    """
    with (folder / "causal_news" / "train_subtask1.csv").open(encoding="utf-8-sig", newline="") as file:
        return {row["index"]: join_tokens(row["text"]) for row in csv.DictReader(file)}


def read_ecbplus(folder: Path) -> dict[str, str]:
    """Give the texts of ECB+ by their names, `ecb-12-3ecb`; lines that only give an address are left out.

    Args:
        folder: holds `ecbplus`.
    """
    texts = {}
    with zipfile.ZipFile(folder / "ecbplus" / "ecbplus_topics_1-35.zip") as archive:
        for path in archive.namelist():
            name = _NAME.search(path)
            if name is None:
                continue
            sentences: dict[int, list[str]] = {}
            for number, word in _TOKEN.findall(archive.read(path).decode("utf-8", "replace")):
                sentences.setdefault(int(number), []).append(html.unescape(word))
            lines = [join_tokens(" ".join(words)) for _, words in sorted(sentences.items())]
            text = "\n".join(line for line in lines if not line.startswith("http"))
            text = re.sub(r"(?<=\w) - (?=[a-z0-9])", "-", text)
            texts[f"ecb-{name[1].replace('_', '-')}"] = re.sub(r"(?<=\d)\. (?=\d)", ".", text).strip()
    return texts


READERS: Mapping[str, Callable[[Path], dict[str, str]]] = {
    "causal_news": read_causal_news,
    "ecbplus": read_ecbplus,
}


def join_tokens(tokens: str) -> str:
    """Put a text that was cut into tokens with blanks between them back into running words.

    Args:
        tokens: such as ``The army ( in Goma ) said : `` No . ''``.

    Returns:
        Running words; square brackets become round ones, since the corpus marks with square ones.
    """
    text = tokens.replace("\u00a0", " ")
    text = re.sub(r"``\s*", '"', text)
    text = re.sub(r"\s*''", '"', text)
    text = re.sub(r"\s+([,.;:!?%)\]’])", r"\1", text)
    text = re.sub(r"([(\[])\s+", r"\1", text)
    text = re.sub(r"\s+(n't|'s|'re|'ve|'ll|'d|'m)\b", r"\1", text)
    text = re.sub(r"’ (s|t|re|ve|ll|d|m)\b", r"’\1", text)
    text = re.sub(r"s '(?=\s)", "s'", text)
    text = _join_quotes(text)
    text = re.sub(r"“ ", "“", text)
    text = re.sub(r" ”", "”", text)
    text = re.sub(r"\$ (?=\d)", "$", text)
    text = text.replace("[", "(").replace("]", ")")
    return re.sub(r"\s+", " ", text).strip()


def _join_quotes(text: str) -> str:
    """Take the blanks out from between straight quotation marks and what they enclose."""
    whole = ""
    for number, part in enumerate(text.split('"')):
        if number == 0:
            whole = part
        elif number % 2:
            whole = whole.rstrip() + (" " if whole.strip() else "") + '"' + part.lstrip()
        else:
            whole = whole.rstrip() + '"' + (part if part[:1] in tuple(",.;:!?)") else " " + part.lstrip())
    return whole
