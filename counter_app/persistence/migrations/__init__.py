"""Released schema changes, never rewritten."""
