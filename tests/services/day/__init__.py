"""The day, on real SQLite."""
