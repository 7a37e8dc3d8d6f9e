"""The trained coder: what a small encoder makes of each sentence, as probabilities that the rules weigh."""
