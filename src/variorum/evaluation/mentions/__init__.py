"""How well single mentions are resolved: golden tables of strings, actors, places and times."""

from variorum.evaluation.mentions.score import KINDS, MentionScore, Miss, score_mentions

__all__ = ["KINDS", "MentionScore", "Miss", "score_mentions"]
