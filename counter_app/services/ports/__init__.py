"""What the services need from outside, as Protocols that the adapters implement."""
