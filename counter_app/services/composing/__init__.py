"""Composes the papers: facts of a case and the wording release in, finished printing.documents out. Pure."""
