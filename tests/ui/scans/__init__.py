"""The page of scans, the camera and what is dropped, in a real window with real workers."""
