"""Event and actor ontologies and the crosswalks between them, all from data files."""

from variorum.ontology.codes import find_codes
from variorum.ontology.sectors import code_actor, load_sectors

__all__ = ["code_actor", "find_codes", "load_sectors"]
