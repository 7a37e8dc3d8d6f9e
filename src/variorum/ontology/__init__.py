"""Event and actor ontologies and the crosswalks between them, all from data files."""

from variorum.ontology.codes import Code, explain_codes, find_codes
from variorum.ontology.sectors import code_actor, load_sectors

__all__ = ["Code", "code_actor", "explain_codes", "find_codes", "load_sectors"]
