"""The one-window counter of a government service hall."""
