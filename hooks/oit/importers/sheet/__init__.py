"""A list of projects (CSV, Excel) to drafts of projects."""
