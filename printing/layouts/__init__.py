"""One file per kind of paper and layout version; the rest is what they share."""
