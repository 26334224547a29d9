"""The registers, on real SQLite."""
