"""How it is kept: SQLCipher behind SQLAlchemy; implements the ports, holds no rules."""
