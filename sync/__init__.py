"""The post between hall and departments."""
