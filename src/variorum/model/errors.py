"""The tree of errors; each has a stable code and tells what happened, where, and what to do.

VariorumError
├── InputError                 the user's input is at fault: exit code 2
│   ├── FileMissing            input-missing
│   ├── FileUnreadable         input-unreadable      (encoding, binary, permission)
│   ├── TextTooLong            input-too-long
│   ├── DateInvalid            date-invalid
│   ├── CountryUnknown         country-unknown
│   ├── CodeUnknown            code-unknown          (a type, mode or kind that is in no list)
│   ├── AddressUnreachable     address-unreachable   (a URL that does not answer)
│   └── RecordInvalid          record-invalid        (a Reading that is not variorum.reading/1)
├── DataError                  a data file that ships with the project is at fault
│   └── RowInvalid             data-row-invalid
├── GoldInvalid                gold-invalid          (a golden case that does not hold together)
├── CorpusInvalid             corpus-invalid        (an item of the corpus that does not hold together)
├── OutputUnwritable           output-unwritable     (a file or folder that cannot be written)
└── SetupError                 something needed is not installed or not built
    ├── PipelineMissing        pipeline-missing
    ├── TrainingMissing        training-missing
    ├── CoderMissing           coder-missing         (`VARIORUM_CODER` names a folder without a trained coder)
    └── GazetteerMissing       gazetteer-missing
"""

from __future__ import annotations


class VariorumError(Exception):
    """Any error that Variorum raises on purpose.

    Args:
        what: what happened, in one sentence.
        where: the file, record or span at fault; empty where there is none.
        mend: what the reader of the message can do about it.
    """

    code = "error"
    exit_code = 1

    def __init__(self, what: str, *, where: str = "", mend: str = "") -> None:
        self.what, self.where, self.mend = what, where, mend
        super().__init__(self.one_line())

    def one_line(self) -> str:
        """Give the message as one line: where, what, how to mend it, code."""
        place = f"{self.where}: " if self.where else ""
        mend = f"; {self.mend}" if self.mend else ""
        return " ".join(f"{place}{self.what}{mend} [{self.code}]".split())


class InputError(VariorumError):
    """The input is at fault, not the program."""

    code = "input"
    exit_code = 2


class FileMissing(InputError):
    """There is no such file."""

    code = "input-missing"


class FileUnreadable(InputError):
    """The file is there but holds no text that can be decoded."""

    code = "input-unreadable"


class TextTooLong(InputError):
    """The text is longer than one Document may be."""

    code = "input-too-long"


class DateInvalid(InputError):
    """The date is not a day in the calendar."""

    code = "date-invalid"


class CountryUnknown(InputError):
    """The words are neither a code nor a name of a country."""

    code = "country-unknown"


class CodeUnknown(InputError):
    """The word is in none of the closed lists of the record."""

    code = "code-unknown"


class AddressUnreachable(InputError):
    """The URL did not answer with a page."""

    code = "address-unreachable"


class RecordInvalid(InputError):
    """The object is not a `variorum.reading/1` record."""

    code = "record-invalid"


class DataError(VariorumError):
    """A data file that ships with the project is at fault."""

    code = "data"


class RowInvalid(DataError):
    """A row of a data file breaks its schema."""

    code = "data-row-invalid"


class GoldInvalid(VariorumError):
    """A golden case does not hold together."""

    code = "gold-invalid"
    exit_code = 2


class CorpusInvalid(VariorumError):
    """An item of the corpus does not hold together."""

    code = "corpus-invalid"
    exit_code = 2


class OutputUnwritable(VariorumError):
    """A file or folder could not be written."""

    code = "output-unwritable"


class SetupError(VariorumError):
    """Something that the program needs is not installed or not built."""

    code = "setup"


class PipelineMissing(SetupError):
    """The language pipeline is not installed."""

    code = "pipeline-missing"


class GazetteerMissing(SetupError):
    """The compiled gazetteer is not there and could not be built."""

    code = "gazetteer-missing"


class TrainingMissing(SetupError):
    """What training needs is not installed."""

    code = "training-missing"


class CoderMissing(SetupError):
    """A trained coder is asked for and is not where it should be."""

    code = "coder-missing"
