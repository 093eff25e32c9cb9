"""The facts of the pages as files that programs read."""
