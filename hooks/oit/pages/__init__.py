"""Collection and findings to pages: address, title, HTML, contents."""
