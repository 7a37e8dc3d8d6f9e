"""Readings written down for people and programs: JSON, tables, pages."""
