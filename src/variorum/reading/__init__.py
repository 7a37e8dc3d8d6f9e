"""One Document in, one Reading out: mentions, triggers, roles, status, voices, figures, links and ties."""

from variorum.reading.reader import read_document, read_documents

__all__ = ["read_document", "read_documents"]
