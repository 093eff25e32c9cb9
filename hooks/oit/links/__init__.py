"""The built site -> its dead links, and the outside addresses it points to.

Everything here reads files of a built site and nothing else: it works on the site of any generator.
"""

from oit.links.check import LinkReport, check_links, outside_addresses

__all__ = ["LinkReport", "check_links", "outside_addresses"]
