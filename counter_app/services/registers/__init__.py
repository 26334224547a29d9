"""登记簿: what the hall keeps lists of, each made from the journal when it is asked for, never kept beside it."""
