"""The case page (办件): facts, what is still wrong, history, papers sheet by sheet."""
