"""Text to tokens, sentences, offsets, numbers and dates."""
