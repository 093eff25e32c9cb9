"""A public transparency (OIT) disclosure site from an office's YAML files.

Data flows one way: reader -> model -> collection -> findings -> pages | exports.
Nothing in this package knows MkDocs; hooks/publish.py and hooks/generator/ do.
"""
