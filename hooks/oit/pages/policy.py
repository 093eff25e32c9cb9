"""What a browser may load and run on our pages: the Content-Security-Policy, as a meta element of every page.

Knows the rule of the privacy page: nothing is asked of another host, and no script runs that is not a file of ours.
Source of the directives: Content Security Policy Level 3 (W3C).
"""

from collections.abc import Iterable
from urllib.parse import urlsplit

_RULES = {
    "default-src": "'none'",
    "script-src": "'self'",
    "worker-src": "'self'",
    "style-src": "'self' 'unsafe-inline'",  # the address and date of a printed sheet stand in the page
    "img-src": "'self' data:",
    "media-src": "'self'",
    "font-src": "'self'",
    "connect-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
}


def security_policy(frames: Iterable[str] = (), preview: bool = False) -> str:
    """Return the policy of a page. `frames` are addresses that it embeds; a preview reloads itself."""
    rules = dict(_RULES)
    hosts = sorted({f"{parts.scheme}://{parts.netloc}" for parts in map(urlsplit, frames)})
    if hosts:
        rules["frame-src"] = " ".join(hosts)
    if preview:
        rules["script-src"] += " 'unsafe-inline'"
    return "; ".join(f"{name} {value}" for name, value in rules.items())
