"""Keys: signing key, database key, password verifiers, machine identity, witness."""
