"""Drafts to project files: written new, compared with what is there, or merged into it."""
