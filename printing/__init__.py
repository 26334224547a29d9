"""A small library about paper: documents in, PDF out, sheets followed to the printer."""
