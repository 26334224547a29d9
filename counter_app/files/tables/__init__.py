"""Excel and CSV: catalogues that come in, lists that go out."""
