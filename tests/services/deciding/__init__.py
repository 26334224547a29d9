"""The deciding use cases, on a real store."""
