"""The store and the witness, on a real disk."""
