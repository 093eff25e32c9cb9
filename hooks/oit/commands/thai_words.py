"""The words of the terminal library in Thai: usage, help, mistakes on the command line.

Knows click. Must not know our commands. Click asks gettext for its words; a catalogue for gettext would be a binary
file, so the few sentences stand here and are handed to click's modules. tests/commands/test_thai_words.py holds that
every sentence of the installed click is here.
"""

from importlib import import_module

_MODULES = ("core", "decorators", "exceptions", "formatting", "parser", "termui", "types", "_termui_impl")

# fmt: off
# One sentence, one line.

WORDS = {
    "Usage:": "วิธีใช้:",
    "Options": "ตัวเลือก",
    "Commands": "คำสั่ง",
    "Show this message and exit.": "แสดงข้อความนี้",
    "Show the version and exit.": "แสดงรุ่นของโปรแกรม",
    "%(prog)s, version %(version)s": "%(prog)s รุ่น %(version)s",
    "Aborted!": "ยกเลิกแล้ว",
    "Error: {message}": "ใช้คำสั่งไม่ถูกต้อง: {message}",
    "Error": "ผิดพลาด",
    "Try '{command} {option}' for help.": "ดูวิธีใช้: {command} {option}",
    "Missing command.": "ยังไม่ได้บอกคำสั่ง",
    "No such command {name!r}.": "ไม่มีคำสั่ง {name}",
    "No such command: {name}": "ไม่มีคำสั่ง {name}",
    "No such option {name!r}.": "ไม่มีตัวเลือก {name}",
    "No such option: {name}": "ไม่มีตัวเลือก {name}",
    "Did you mean {possibility}?": "หมายถึง {possibility} ใช่หรือไม่",
    "Did you mean {suggestion}?": "หมายถึง {suggestion} ใช่หรือไม่",
    "(Possible options: {possibilities})": "(ตัวเลือกที่ใกล้เคียง: {possibilities})",
    "(Did you mean one of: {possibilities}?)": "(หมายถึงข้อใด: {possibilities})",
    "Confirm the action without prompting.": "ทำโดยไม่ถาม",
    "Do you want to continue?": "ทำต่อหรือไม่",
    "Positional arguments": "สิ่งที่ต้องบอก",
    "d": " วัน",
    "deprecated": "เลิกใช้แล้ว",
    "Did you mean one of: {possibilities}?": "หมายถึงข้อใด: {possibilities}",
    "Did you mean one of: {suggestions}?": "หมายถึงข้อใด: {suggestions}",
    "Missing argument": "ยังไม่ได้ใส่",
    "Missing option": "ยังไม่ได้ใส่ตัวเลือก",
    "Missing parameter": "ยังไม่ได้ใส่ค่า",
    "Missing {param_type}": "ยังไม่ได้ใส่ {param_type}",
    "Missing parameter: {param_name}": "ยังไม่ได้ใส่ {param_name}",
    "Invalid value: {message}": "ค่าใช้ไม่ได้: {message}",
    "Invalid value for {param_hint}: {message}": "ค่าของ {param_hint} ใช้ไม่ได้: {message}",
    "Choose from:\n\t{choices}": "เลือกหนึ่งใน:\n\t{choices}",
    "{value!r} is not {choice}.": "“{value}” ไม่อยู่ในตัวเลือก ({choice})",
    "{value!r} is not one of {choices}.": "“{value}” ไม่อยู่ในตัวเลือก ({choices})",
    "Got unexpected extra argument ({args})": "มีคำเกินมา ({args})",
    "Got unexpected extra arguments ({args})": "มีคำเกินมา ({args})",
    "Option {name!r} does not take a value.": "ตัวเลือก {name} ไม่ต้องมีค่าต่อท้าย",
    "Option {name!r} requires an argument.": "ตัวเลือก {name} ต้องมีค่าต่อท้าย",
    "Option {name!r} requires {nargs} arguments.": "ตัวเลือก {name} ต้องมีค่าต่อท้าย {nargs} ค่า",
    "Argument {name!r} takes {nargs} values.": "{name} ต้องมี {nargs} ค่า",
    "Takes {nargs} values but 1 was given.": "ต้องมี {nargs} ค่า แต่ใส่มา 1 ค่า",
    "Takes {nargs} values but {len} were given.": "ต้องมี {nargs} ค่า แต่ใส่มา {len} ค่า",
    "Value must be an iterable.": "ต้องเป็นหลายค่า",
    "file": "ไฟล์",
    "File": "ไฟล์",
    "directory": "โฟลเดอร์",
    "Directory": "โฟลเดอร์",
    "path": "ไฟล์หรือโฟลเดอร์",
    "Path": "ไฟล์หรือโฟลเดอร์",
    "{name} {filename!r} does not exist.": "ไม่มี{name} {filename}",
    "{name} {filename!r} is a file.": "{filename} เป็นไฟล์ ไม่ใช่{name}",
    "{name} {filename!r} is a directory.": "{filename} เป็นโฟลเดอร์ ไม่ใช่{name}",
    "{name} {filename!r} is not readable.": "ไม่มีสิทธิ์อ่าน{name} {filename}",
    "{name} {filename!r} is not writable.": "ไม่มีสิทธิ์เขียน{name} {filename}",
    "{name} {filename!r} is not executable.": "ไม่มีสิทธิ์เรียก{name} {filename}",
    "Could not open file {filename!r}: {message}": "เปิดไฟล์ {filename} ไม่ได้: {message}",
    "unknown error": "ไม่ทราบสาเหตุ",
    "default: {default}": "ค่าเริ่มต้น: {default}",
    "env var: {var}": "ตัวแปร: {var}",
    "required": "ต้องใส่",
    "(dynamic)": "(ตามสถานการณ์)",
    "(DEPRECATED)": "(เลิกใช้แล้ว)",
    "(Deprecated)": "(เลิกใช้แล้ว)",
    "(DEPRECATED: {target})": "(เลิกใช้แล้ว: {target})",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}": "{name} เลิกใช้แล้ว {extra_message}",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}": "คำสั่ง {name} เลิกใช้แล้ว {extra_message}",
    "Error: The value you entered was invalid.": "ค่าที่พิมพ์ใช้ไม่ได้",
    "Error: {e.message}": "ใช้ไม่ได้: {e.message}",
    "Error: invalid input": "ตอบ y หรือ n",
    "Error: The two entered values do not match.": "ค่าที่พิมพ์สองครั้งไม่ตรงกัน",
    "Repeat for confirmation": "พิมพ์อีกครั้งเพื่อยืนยัน",
    "Press any key to continue...": "กดแป้นใดก็ได้เพื่อไปต่อ",
    "Skipping {path!r}: {error}": "ข้าม {path}: {error}",
    "{editor}: Editing failed": "{editor}: แก้ไขไม่สำเร็จ",
    "{editor}: Editing failed: {e}": "{editor}: แก้ไขไม่สำเร็จ: {e}",
    "Is a directory": "เป็นโฟลเดอร์",
    "{value!r} is not a valid {number_type}.": "“{value}” ไม่ใช่ตัวเลข",
    "{value} is not in the range {range}.": "{value} อยู่นอกช่วง {range}",
    "{value!r} is not a valid boolean.": "“{value}” ไม่ใช่ใช่หรือไม่ใช่",
    "{value!r} is not a valid boolean. Recognized values: {states}": "“{value}” ไม่ใช่ใช่หรือไม่ใช่ ใช้หนึ่งใน {states}",
    "{value!r} is not a valid UUID.": "“{value}” ไม่ใช่ UUID",
    "{value!r} does not match the format {format}.": "“{value}” ไม่ตรงรูปแบบ {format}",
    "{value!r} does not match the formats {formats}.": "“{value}” ไม่ตรงรูปแบบใดใน {formats}",
    "{len_type} values are required, but {len_value} was given.": "ต้องมี {len_type} ค่า แต่ใส่มา {len_value} ค่า",
    "{len_type} values are required, but {len_value} were given.": "ต้องมี {len_type} ค่า แต่ใส่มา {len_value} ค่า",
}
# fmt: on


def in_thai(text: str) -> str:
    """Return a sentence of click in Thai; one that is not in the table stays as it is."""
    return WORDS.get(text, text)


def _counted(one: str, many: str, count: int) -> str:
    return in_thai(one if count == 1 else many)


def speak_thai() -> None:
    """Make click speak Thai in this process."""
    for name in _MODULES:
        module = import_module(f"click.{name}")
        for word, ours in (("_", in_thai), ("ngettext", _counted)):
            if hasattr(module, word):
                setattr(module, word, ours)
