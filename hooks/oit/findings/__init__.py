"""What follows from the facts. Nothing here looks at today's date, and nothing here knows a page."""
