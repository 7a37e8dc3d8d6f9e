"""Which language a text is in. The model is loaded at first use, once a process."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

UNDETERMINED = "und"
_FEWEST_LETTERS = 20
_SAMPLE = 1_000
_SURE = 0.5
_NO_LANGUAGE = frozenset({"zxx", "mis", "mul", UNDETERMINED})


def identify_language(text: str) -> str:
    """Identify the language of a text.

    A long text is judged by samples of its beginning, middle and end, so that the cost does not grow with it.

    Args:
        text: any Unicode text.

    Returns:
        ISO 639-1 code (639-3 where there is none), or "und" for fewer than 20 letters or where no language is
        more likely than not.
    """
    sample = _sample(text)
    if sum(map(str.isalpha, sample)) < _FEWEST_LETTERS:
        return UNDETERMINED
    language, probability = _load_identifier().classify(sample)
    if probability < _SURE or language in _NO_LANGUAGE:
        return UNDETERMINED
    return str(language)


def _sample(text: str) -> str:
    """Give the text, or pieces of the beginning, middle and end of a long one; lone surrogates left out."""
    if len(text) > 3 * _SAMPLE:
        middle = (len(text) - _SAMPLE) // 2
        text = " ".join((text[:_SAMPLE], text[middle : middle + _SAMPLE], text[-_SAMPLE:]))
    return text if text.isascii() else text.encode("utf-8", "ignore").decode()


@cache
def _load_identifier() -> LanguageIdentifier:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
