"""看板: what is late at this counter, and the end of its day."""
