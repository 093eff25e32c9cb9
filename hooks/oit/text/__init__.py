"""Bytes to text to plain data: encodings, PDF, YAML, and what is peculiar to Thai."""
