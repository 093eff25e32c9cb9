"""The larger commands of `oit`, each a module: what is asked on the terminal, what is printed there."""

from oit.commands.thai_words import speak_thai

speak_thai()  # before any command is made: some of click's words are taken then
