"""What is true at a counter: rules and facts, standard library only."""
