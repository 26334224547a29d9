"""What the views show, prepared without widgets: plain lines and rows first, Qt item models on top."""
