"""A whole example of each kind of file, of a municipality that does not exist: what the guide shows and tests read.

Knows where they lie: laid out here as an office lays out its own. Must not know how one is read or shown.
"""

from pathlib import Path

FOLDER = Path(__file__).parent
