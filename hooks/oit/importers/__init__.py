"""What officials have — a printed report, a list — to project files."""
