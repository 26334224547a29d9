"""Devices behind ports: printers first; none is required."""
