"""What a clerk can do: one function, one use case, one transaction."""
