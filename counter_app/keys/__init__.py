"""Keys: the counter's signing key, the database key, password verifiers, the id of this PC."""
