"""How good a Reading is: golden cases, scores level by level, and the floors under them."""
