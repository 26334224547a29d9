"""Tables, compiled statements and the conversions between rows and the records of the ports."""
