"""What happened: events read from one parsed text."""

from variorum.reading.events.happenings import Happening
from variorum.reading.events.links import LinkFound
from variorum.reading.events.read import read_events
from variorum.reading.events.scene import Scene

__all__ = ["Happening", "LinkFound", "Scene", "read_events"]
