"""Bytes to Documents: files, pages of the web and standard input, in every format of `ingest.formats`."""

from variorum.ingest.document import LONGEST_TEXT, make_document, parse_date
from variorum.ingest.folder import Listed, list_reports
from variorum.ingest.load import load

__all__ = ["LONGEST_TEXT", "Listed", "list_reports", "load", "make_document", "parse_date"]
