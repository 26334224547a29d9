"""The applicant's own screen: a window on another display that never takes the clerk's keyboard."""
