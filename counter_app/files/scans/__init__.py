"""Scans (扫描件): checked by content, sealed, and kept under names that tell nothing."""
