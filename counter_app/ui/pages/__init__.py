"""The pages of the main window, one file or package each."""
