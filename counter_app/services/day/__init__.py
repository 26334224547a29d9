"""The day (日): opened, handed over, reconciled, closed; what it came to (domain.md §3.16–3.17)."""
