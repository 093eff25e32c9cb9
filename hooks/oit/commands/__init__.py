"""The larger commands of `oit`, each a module: what is asked on the terminal, what is printed there."""
