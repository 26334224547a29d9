"""The second front end: check, demo, catalogue, rebuild, keys. Free of Qt."""
