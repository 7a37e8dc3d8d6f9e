"""The verbs: what a person can ask of Variorum, whichever door the question comes through."""
