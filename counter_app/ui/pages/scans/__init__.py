"""扫描件 of a case: the list by place, the viewer, what waits for a place."""
