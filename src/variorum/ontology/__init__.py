"""Event ontologies and the crosswalks between them, all from data files."""

from variorum.ontology.codes import find_codes

__all__ = ["find_codes"]
