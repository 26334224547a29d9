"""Keys, verifiers, the id of this PC."""
