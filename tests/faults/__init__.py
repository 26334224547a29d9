"""Real kills of real processes."""
