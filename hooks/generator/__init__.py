"""The adapter to MkDocs: with hooks/publish.py, which names its events, all that knows the generator.

    run         one run: build or preview, the folder that is built in, what was made before
    made        a file of ours as the generator has it
    taken_over  files of the last site that were made of the same as those of the new one
    theme       what of the generator's theme, of our sources and of the office's folder is published
    site_files  which files the site has besides the written pages
    around      what stands around every page: menu, foot, styles, policy
    framed      a page of ours inside its frame
    folded      pages as the index takes them
    written     pages that officials wrote in Markdown
    site_map    the site map and its day
    watching    which folders a preview watches
    shown       what a preview shows when it is asked for it

A module imports those above it alone. None keeps anything of its own: the objects here live in publish.py.
"""

import gc

gc.set_threshold(50_000, 20, 50)  # little that a build makes, modules included, is found by the collector alone
