"""The four dialogs that may stand in front of the window."""
