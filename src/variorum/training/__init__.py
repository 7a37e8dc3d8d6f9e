"""Teaching a coder: the annotated corpus, and what is learnt from it."""
