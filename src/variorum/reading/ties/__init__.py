"""Lasting relations between actors: part of, backs, allied with, opposes, leads."""

from variorum.reading.ties.find import find_ties

__all__ = ["find_ties"]
