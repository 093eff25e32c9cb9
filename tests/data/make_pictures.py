"""Draws the photographs of the invented road: nobody took them, so nobody is on them and nobody owns them.

Run by hand (`python tests/data/make_pictures.py`); what it draws is committed. The first tells by whom and when it was
taken, which the check lets pass and the site does not publish.
"""

from pathlib import Path

from PIL import ExifTags, Image, ImageDraw

FOLDER = Path(__file__).parent / "office/content/documents/road"
SIZE = (960, 720)
STAGES = {"before": ("#b08d57", None), "during": ("#b08d57", "#8d8d8d"), "after": ("#8d8d8d", "#ffffff")}


def draw(ground: str, over: str | None) -> Image.Image:
    """A road that leads to the horizon: of earth, half paved, or paved with a line in its middle."""
    picture = Image.new("RGB", SIZE, "#9cc4e4")
    pen = ImageDraw.Draw(picture)
    pen.rectangle((0, 300, 960, 720), fill="#7da35a")
    pen.polygon(((440, 300), (520, 300), (900, 720), (60, 720)), fill=ground)
    if over == "#ffffff":
        pen.polygon(((477, 300), (483, 300), (500, 720), (460, 720)), fill=over)
    elif over:
        pen.polygon(((440, 300), (480, 300), (480, 720), (60, 720)), fill=over)
    return picture


def metadata() -> Image.Exif:
    """What may stand beside the pixels without telling where the picture was taken or with what."""
    exif = Image.Exif()
    exif[ExifTags.Base.Artist] = "Sommut Photographer"
    exif[ExifTags.Base.DateTime] = "2024:12:02 09:00:00"
    return exif


if __name__ == "__main__":
    FOLDER.mkdir(parents=True, exist_ok=True)
    for stage, colours in STAGES.items():
        exif = metadata() if stage == "before" else Image.Exif()
        draw(*colours).save(FOLDER / f"{stage}.jpg", quality=40, optimize=True, exif=exif)
