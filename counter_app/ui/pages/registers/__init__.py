"""登记簿: the registers, a list each, and the form of a first inquiry."""
