"""One Document in, one Reading out: mentions, triggers, roles, status, voices, figures, links and ties."""
