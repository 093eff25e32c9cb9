"""The printed progress report of Bangkok's tracking system to drafts of projects."""
