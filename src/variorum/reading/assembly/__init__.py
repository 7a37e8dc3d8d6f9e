"""From what the steps found to the record."""

from variorum.reading.assembly.record import write_reading

__all__ = ["write_reading"]
