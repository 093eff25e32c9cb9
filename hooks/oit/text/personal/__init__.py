"""How personal data looks in Thai papers: one module for each way of looking (`oit.text.personal_data` is the door)."""
