"""What is seen: the only room with PySide6."""
