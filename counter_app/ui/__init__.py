"""What is seen. The only room with PySide6."""
