"""The table of sentences an official reads when data is wrong: what is wrong, and how to write it.

Knows words only. A blank such as {text} is filled with what stands in the file.
"""

from typing import NamedTuple


class Sentence(NamedTuple):
    """What is wrong and what to do.

    A `question` does not stop publishing. A `whole` sentence quotes without cutting: its words are addresses.
    """

    what: str
    remedy: str
    question: bool = False
    whole: bool = False


# fmt: off
# One sentence, one line.

SENTENCES: dict[str, Sentence] = {
    # The file as a whole
    "file_unreadable": Sentence("เปิดอ่านไฟล์ไม่ได้ ({text})", "ตรวจว่าไฟล์มีอยู่และไม่เสียหาย"),
    "file_encoding": Sentence("ไฟล์ไม่ได้เก็บเป็นรหัสอักขระ UTF-8", "เปิดด้วย Notepad เลือกบันทึกเป็น (Save as) แล้วเลือกช่อง Encoding เป็น UTF-8"),
    "file_too_large": Sentence("ไฟล์ใหญ่เกินไป ({size} ไบต์)", "หนึ่งไฟล์ต้องไม่เกิน {limit} ไบต์ ข้อความยาวให้แนบเป็นเอกสารแทน"),
    "file_empty": Sentence("ไฟล์ว่างเปล่า", "ใส่ข้อมูลตามคู่มือการกรอกข้อมูล หรือลบไฟล์นี้"),
    "file_not_mapping": Sentence("ไฟล์ต้องเป็นรายการ “ชื่อช่อง: ค่า”", "เริ่มบรรทัดแรกด้วยชื่อช่อง เช่น name: ชื่อโครงการ"),
    "file_control_character": Sentence("มีอักขระที่มองไม่เห็นซึ่งใช้ในไฟล์ข้อมูลไม่ได้", "ลบอักขระนั้น หรือพิมพ์ข้อความบรรทัดนี้ใหม่"),
    "file_extension": Sentence("ไฟล์ข้อมูลต้องลงท้ายด้วย .yml", "เปลี่ยนชื่อไฟล์เป็น {expected}"),
    "file_link": Sentence("ไฟล์เป็นทางลัดไปยังที่อื่น", "วางไฟล์จริงไว้ที่นี่แทนทางลัด"),
    "head_open": Sentence("ส่วนหัวของหน้าเปิดด้วย --- แต่ไม่มีเส้น --- ปิด", "เพิ่มบรรทัด --- ต่อจากช่องสุดท้ายของส่วนหัว"),
    # YAML
    "yaml_tab": Sentence("ย่อหน้าด้วยปุ่ม Tab", "ใช้เว้นวรรคแทน Tab ระดับละ 2 ช่อง"),
    "yaml_colon": Sentence(
        "มีเครื่องหมาย : ในข้อความ ทำให้อ่านค่าไม่ได้",
        'ใส่เครื่องหมายคำพูดครอบข้อความ เช่น name: "กิจกรรม: อบรม"',
    ),
    "yaml_space": Sentence("ไม่ได้เว้นวรรคหลังเครื่องหมาย :", "เว้นวรรคหนึ่งช่อง เช่น {key}: {text}"),
    "yaml_no_colon": Sentence("บรรทัดนี้หรือบรรทัดก่อนหน้าไม่มีเครื่องหมาย : หลังชื่อช่อง", "เขียนเป็น ชื่อช่อง: ค่า และเว้นวรรคหลัง :"),
    "yaml_indent": Sentence("ย่อหน้าไม่ตรงกับบรรทัดก่อนหน้า", "จัดช่องในระดับเดียวกันให้เริ่มตรงกัน เยื้องระดับละ 2 ช่อง"),
    "yaml_dash": Sentence("ใช้เครื่องหมาย - แทนคำว่าไม่มีไม่ได้", "เว้นว่างไว้หลังเครื่องหมาย : ถ้าไม่มีข้อมูล หรือใส่ 0 ถ้าเป็นศูนย์"),
    "yaml_quote": Sentence("เปิดเครื่องหมายคำพูดแล้วไม่ได้ปิด", 'ปิดด้วย " ตัวเดียวกันท้ายข้อความ'),
    "yaml_after_quote": Sentence(
        "มีข้อความต่อท้ายเครื่องหมายคำพูดปิด", "ใส่เครื่องหมายคำพูดครอบข้อความทั้งหมด ถ้าข้างในมี \" ให้ครอบด้วย '"
    ),
    "yaml_bracket": Sentence("เปิดวงเล็บ [ หรือ {{ แล้วไม่ได้ปิด", "ปิดด้วย ] หรือ }} ท้ายรายการ"),
    "yaml_reserved": Sentence("ข้อความขึ้นต้นด้วยเครื่องหมายที่มีความหมายพิเศษในไฟล์ข้อมูล ({text})", "ใส่เครื่องหมายคำพูดครอบข้อความทั้งหมด"),
    "yaml_alias": Sentence("ข้อความขึ้นต้นด้วย & หรือ * ซึ่งมีความหมายพิเศษในไฟล์ข้อมูล", "ใส่เครื่องหมายคำพูดครอบข้อความ หรือลบเครื่องหมายนั้น"),
    "yaml_tag": Sentence("ข้อความขึ้นต้นด้วย ! ซึ่งมีความหมายพิเศษในไฟล์ข้อมูล", "ใส่เครื่องหมายคำพูดครอบข้อความ หรือลบเครื่องหมายนั้น"),
    "yaml_documents": Sentence("มีเส้น --- กลางไฟล์ ซึ่งแบ่งไฟล์เป็นหลายชุดข้อมูล", "แยกเป็นไฟล์ละหนึ่งชุด แล้วลบเส้น ---"),
    "yaml_depth": Sentence("ข้อมูลซ้อนกันลึกเกินไป", "ดูรูปแบบในคู่มือการกรอกข้อมูล"),
    "yaml_key": Sentence("ชื่อช่องต้องเป็นข้อความ", "เขียนเป็น ชื่อช่อง: ค่า"),
    "yaml_other": Sentence("รูปแบบไฟล์ผิด อ่านต่อไม่ได้", "เทียบบรรทัดนี้กับตัวอย่างในคู่มือการกรอกข้อมูล"),
    "duplicate_key": Sentence("ช่องนี้เขียนซ้ำ (ครั้งแรกที่บรรทัด {first})", "เหลือไว้ช่องเดียว"),
    # Shape
    "missing": Sentence("ไม่มีช่องนี้ ซึ่งต้องกรอก", "เพิ่มบรรทัด เช่น {example}"),
    "unknown_key": Sentence("ไม่มีช่องชื่อนี้", "ดูชื่อช่องที่ใช้ได้ในคู่มือการกรอกข้อมูล"),
    "unknown_key_near": Sentence("ไม่มีช่องชื่อนี้", "หมายถึง {near} ใช่หรือไม่ ถ้าใช่ให้แก้ชื่อช่อง"),
    "want_text": Sentence("ต้องเป็นข้อความ ไม่ใช่รายการ", "เขียนข้อความต่อท้ายเครื่องหมาย : ในบรรทัดเดียวกัน"),
    "want_list": Sentence("ต้องเป็นรายการ", "เขียนข้อละบรรทัดโดยขึ้นต้นด้วย - แล้วเว้นวรรค หรือเขียนในวงเล็บ เช่น {example}"),
    "want_mapping": Sentence("ต้องแบ่งเป็นช่องย่อย", "เขียนเช่น {example}"),
    "want_item": Sentence("ข้อนี้ต้องแบ่งเป็นช่องย่อย", "เขียนเช่น {example}"),
    "empty": Sentence("ยังไม่ได้กรอก", "ใส่ค่า เช่น {example}"),
    "too_long": Sentence("ข้อความยาว {length} ตัวอักษร เกินที่รับได้", "ย่อให้ไม่เกิน {limit} ตัวอักษร หรือแนบเป็นเอกสาร"),
    "word_too_long": Sentence("ข้อความติดกันไม่มีเว้นวรรคยาว {length} ตัวอักษร", "เว้นวรรคหรือขึ้นบรรทัดใหม่ ไม่ให้ติดกันเกิน {limit} ตัวอักษร"),
    "too_many": Sentence("มี {length} รายการ เกินที่รับได้", "เหลือไม่เกิน {limit} รายการ"),
    "choice": Sentence("“{text}” ไม่อยู่ในตัวเลือก", "เลือกหนึ่งใน {choices}"),
    # Values
    "date_form": Sentence("“{text}” อ่านเป็นวันที่ไม่ได้", "เขียนเป็น วัน/เดือน/ปี พ.ศ. เช่น 28/10/2565"),
    "date_month_name": Sentence("ไม่รู้จักชื่อเดือน “{month}”", "เขียนเช่น 28 ต.ค. 2565 หรือ 28/10/2565"),
    "date_short_year": Sentence("“{text}” ปีไม่ครบ 4 หลัก จึงไม่รู้ว่าเป็น พ.ศ. หรือ ค.ศ.", "เขียนปีเต็ม เช่น 28/10/2565"),
    "date_era": Sentence("“{text}” คำว่า พ.ศ. หรือ ค.ศ. ไม่ตรงกับปี {year}", "ตรวจปี แล้วเขียนเป็น พ.ศ. เช่น 28/10/2565"),
    "date_year": Sentence("“{text}” ปี {year} อยู่นอกช่วงที่เป็นไปได้", "ตรวจปี แล้วเขียนเป็น พ.ศ. เช่น 28/10/2565"),
    "date_swapped": Sentence("“{text}” ไม่มีเดือนนี้ ดูเหมือนสลับวันกับเดือน", "ถ้าใช่ ให้เขียนเป็น {swapped}"),
    "date_impossible": Sentence("“{text}” ไม่มีวันนี้ในปฏิทิน", "ตรวจวันและเดือน แล้วเขียนเช่น 28/10/2565"),
    "number_form": Sentence("“{text}” ไม่ใช่ตัวเลข", "เขียนเฉพาะตัวเลข เช่น 87.83 ถ้าไม่มีข้อมูลให้เว้นว่าง"),
    "number_range": Sentence("ตัวเลข {text} มีหลักมากเกินไป", "ตรวจจำนวนหลักและจุดทศนิยม"),
    "count_form": Sentence("“{text}” ไม่ใช่เลขลำดับ", "เขียนเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป"),
    "money_form": Sentence(
        "“{text}” ไม่ใช่จำนวนเงิน",
        "เขียนเฉพาะตัวเลข เช่น 85840.25 ถ้าเอกสารระบุว่าไม่ใช้เงินให้เขียน 0 ถ้าเอกสารไม่ได้บอกให้เว้นว่าง",
    ),
    "money_negative": Sentence("จำนวนเงินติดลบ ({text})", "เขียนเป็นจำนวนบวก ถ้าไม่มีข้อมูลให้เว้นว่าง"),
    "money_satang": Sentence("จำนวนเงินมีทศนิยมเกิน 2 ตำแหน่ง ({text})", "ปัดเป็นสตางค์ เช่น 85840.25"),
    "percent_range": Sentence("ร้อยละ {text} อยู่นอกช่วง 0–100", "เขียนตัวเลขระหว่าง 0 ถึง 100"),
    "year_form": Sentence("“{text}” ไม่ใช่ปี พ.ศ. 4 หลัก", "เขียนเป็น พ.ศ. เช่น 2566"),
    "year_christian": Sentence("“{text}” ดูเหมือนปี ค.ศ.", "เขียนเป็น พ.ศ. คือ {buddhist}"),
    "flag_form": Sentence("“{text}” ต้องเป็นใช่หรือไม่ใช่", "เขียน true (ใช่) หรือ false (ไม่ใช่)"),
    "code_form": Sentence("รหัส “{text}” ใช้เป็นที่อยู่หน้าเว็บไม่ได้", "ใช้ตัวเลข อักษรอังกฤษ และ - เท่านั้น เช่น 50260000-6648"),
    "address_form": Sentence("“{text}” ไม่ใช่ที่อยู่เว็บไซต์", "เขียนที่อยู่เต็ม ขึ้นต้นด้วย https://"),
    "site_address_form": Sentence("“{text}” ไม่ใช่ที่อยู่ในเว็บไซต์นี้", "เขียนเช่น /projects/2566/50260000-6648/ ขึ้นต้นและลงท้ายด้วย /"),
    "email_form": Sentence("“{text}” ไม่ใช่ที่อยู่อีเมล", "เขียนเช่น office@bangkok.go.th"),
    "phone_form": Sentence("“{text}” ไม่ใช่หมายเลขโทรศัพท์", "เขียนเช่น 0 2123 4567 ต่อ 1234"),
    "document_form": Sentence("“{text}” ไม่ใช่ที่อยู่ของเอกสาร", "วางไฟล์ใน content/documents/ แล้วเขียน documents/ชื่อไฟล์"),
    "hash_form": Sentence("ค่า sha256 ต้องเป็นเลขฐานสิบหก 64 ตัว", "ลบช่องนี้ แล้วระบบจะบอกค่าที่ถูกต้องเมื่อตรวจครั้งต่อไป"),
    "key_form": Sentence("“{text}” ใช้เป็นรหัสไม่ได้", "ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และ _ เช่น ita_score"),
    # One record
    "period_reversed": Sentence("วันสิ้นสุดมาก่อนวันเริ่มต้น", "ตรวจวันที่ทั้งสองช่อง"),
    "period_outside_year": Sentence(
        "ระยะเวลา {start} ถึง {end} ไม่คาบเกี่ยวกับปีงบประมาณ {year} (1 ต.ค. {before} – 30 ก.ย. {year})",
        "ตรวจ period และ fiscal_year",
    ),
    "period_beyond_year": Sentence(
        "ระยะเวลา {start} ถึง {end} เลยออกนอกปีงบประมาณ {year}", "ถ้าเป็นโครงการต่อเนื่องหลายปีก็ถูกต้องแล้ว", question=True
    ),
    "spent_above_allocated": Sentence(
        "ใช้ไป {spent} บาท มากกว่าที่ได้รับ {allocated} บาท", "ตรวจตัวเลข ถ้าถูกต้องควรอธิบายใน explanation", question=True
    ),
    "disbursed_differs": Sentence(
        "ยอดเบิกใช้รวมทุกรอบ {total} บาท ไม่เท่ากับงบประมาณที่ใช้ไป {spent} บาท", "ตรวจ reports และ budget.spent", question=True
    ),
    "target_two_bounds": Sentence("มีทั้ง at_least (ไม่น้อยกว่า) และ at_most (ไม่เกิน)", "ใช้ข้อละอย่างเดียว ถ้ามีทั้งสองให้แยกเป็นเป้าหมายสองข้อ"),
    "unit_id_form": Sentence("“{text}” ใช้เป็นที่อยู่ของหน่วยงานภายในไม่ได้", "ใช้อักษรอังกฤษตัวเล็ก ตัวเลข และ - เช่น works"),
    "unit_twice": Sentence("รหัสหน่วยงานภายใน “{text}” ซ้ำกัน", "รวมเป็นหน่วยงานเดียวโดยใส่ทุกชื่อใน names หรือตั้งรหัสใหม่"),
    "unit_name_twice": Sentence("ชื่อ “{text}” เป็นของหน่วยงานภายในมากกว่าหนึ่งแห่งในเวลาเดียวกัน จึงไม่รู้ว่าโครงการเป็นของแห่งใด", "ให้แต่ละชื่ออยู่ในหน่วยงานเดียว หรือใส่ since ว่าชื่อใดเริ่มใช้เมื่อใด", question=True),
    "unit_names_together": Sentence("ชื่อ “{text}” กับ “{other}” เริ่มใช้พร้อมกัน จึงไม่รู้ว่าชื่อใดเป็นชื่อปัจจุบัน", "ใส่ since ของชื่อปัจจุบัน ระหว่างนี้เว็บไซต์ใช้ชื่อแรก", question=True),
    "unit_name_shared": Sentence("“{text}” อยู่ใต้ทั้ง “{one}” และ “{other}” หน้าเว็บจึงรวมโครงการไว้ด้วยกัน", "ถ้าเป็นคนละหน่วยงาน ให้เพิ่ม “{one}” และ “{other}” ใน units โครงการจะแสดงใต้ชื่อนั้น", question=True),
    "degrees_range": Sentence("“{text}” ไม่ใช่พิกัด", "เขียนเป็นองศาทศนิยมไม่เกิน {limit} เช่น latitude: 13.7563 และ longitude: 100.5018"),
    "position_half": Sentence("พิกัดมีเพียงค่าเดียว จึงบอกตำแหน่งไม่ได้", "ใส่ทั้ง latitude และ longitude หรือเว้นว่างทั้งสองช่อง"),
    "juristic_id_form": Sentence("ไม่ใช่เลขนิติบุคคล 13 หลักที่ขึ้นต้นด้วย 0 หรือหลักตรวจสอบไม่ตรง", "ตรวจเลขกับหนังสือรับรอง ถ้าเป็นเลขประจำตัวประชาชนของบุคคลธรรมดาให้ลบออก เพราะห้ามเผยแพร่"),
    "egp_form": Sentence("“{text}” ไม่ใช่เลขที่โครงการ e-GP", "เขียนเป็นตัวเลข 11 หลักตามประกาศ"),
    "contract_empty": Sentence("สัญญานี้ยังไม่มีข้อมูล", "เพิ่มอย่างน้อยหนึ่งช่อง เช่น work: จ้างก่อสร้างถนน หรือลบรายการนี้"),
    "contract_days": Sentence("{later} {second} อยู่ก่อน{earlier} {first}", "ตรวจวันที่ทั้งสองกับสัญญาและใบตรวจรับ ถ้าถูกต้องก็ไม่ต้องแก้", question=True),
    "contractor_person": Sentence("ผู้รับจ้างดูเหมือนชื่อบุคคล หน้าเว็บจึงแสดงว่า “บุคคลธรรมดา” แทน แต่ไฟล์นี้ยังเปิดอ่านได้ใน GitHub", "เขียน contractor: บุคคลธรรมดา แทน ถ้าเป็นร้านหรือนิติบุคคลให้ขึ้นต้นด้วยคำนั้น เช่น ร้าน และไม่ใส่ชื่อเจ้าของ หรือตั้ง publish_person_names: true ใน content/office.yml", question=True),
    "status_no_reason": Sentence("โครงการยกเลิกหรือระงับ แต่ยังไม่บอกเหตุผล", "เพิ่ม reason เช่น reason: ไม่มีผู้ยื่นข้อเสนอ", question=True),
    "funding_differs": Sentence("แหล่งงบประมาณรวม {total} บาท ไม่เท่ากับงบประมาณที่ได้รับ {allocated} บาท", "ตรวจ funding และ budget", question=True),
    "budget_year_twice": Sentence("งบประมาณของปี {year} เขียนไว้มากกว่าหนึ่งครั้ง", "รวมเป็นรายการเดียว หรือแก้ปี"),
    "budget_years_differ": Sentence("{field} รายปีรวม {total} บาท แต่ {field} ของโครงการเป็น {stated} บาท ซึ่งไม่ใช่ทั้งยอดรวมทุกปีและยอดของปี {year}", "ตรวจ budget กับ by_year", question=True),
    "budget_changes_below_zero": Sentence("โอนลดมากกว่างบประมาณที่ได้รับ เหลือ {left} บาท", "ตรวจเครื่องหมายและจำนวนใน changes"),
    "continues_self": Sentence("โครงการต่อเนื่องจากตัวเองไม่ได้", "เขียนที่อยู่ของโครงการในปีก่อน หรือลบช่องนี้"),
    "continues_unknown": Sentence("ไม่มีโครงการที่ {text} ในเว็บไซต์นี้", "เขียนที่อยู่ของหน้าโครงการปีก่อน เช่น /projects/2565/50260000-6648/ หรือเพิ่มไฟล์โครงการนั้น"),
    "continues_later": Sentence("โครงการที่ {text} เป็นของปี {other} ซึ่งไม่ก่อนปี {year} ของโครงการนี้", "ให้ continues ชี้ไปโครงการของปีก่อนเพียงทางเดียว"),
    "result_no_measure": Sentence("มีค่าของผลแต่ไม่บอกว่าวัดอะไร", "เพิ่ม measure เช่น measure: ita_score หรือเขียนผลเป็นข้อความใน text"),
    "result_empty": Sentence("ผลข้อนี้ไม่มีข้อความและไม่มีตัววัด", "เพิ่ม text เช่น text: ตรวจรับแล้ว 350 เมตร หรือเพิ่ม measure กับ value"),
    "target_no_measure": Sentence("มีค่าเป้าหมายแต่ไม่บอกว่าวัดอะไร", "เพิ่ม measure เช่น measure: ita_score"),
    "target_empty": Sentence("เป้าหมายข้อนี้ไม่มีข้อความและไม่มีค่าเป้าหมาย", "เพิ่ม text หรือ at_least"),
    "round_twice": Sentence("รอบที่ {round} ซ้ำกัน", "รวมรายการเป็นรอบเดียว หรือแก้เลขรอบ"),
    "field_unknown": Sentence("ไม่มีช่อง “{text}” ในโครงการนี้", "เขียนเช่น strategy.goal หรือ reports[1].entries[10].text นับจาก 1"),
    "formerly_self": Sentence("ที่อยู่เดิมตรงกับที่อยู่ปัจจุบัน", "ลบรายการนี้ออกจาก formerly"),
    "person_name": Sentence(
        "มีชื่อบุคคล แต่หน่วยงานไม่ได้เปิดให้เผยแพร่ชื่อบุคคล",
        "ลบชื่อออก หรือตั้ง publish_person_names: true ใน content/office.yml",
    ),
    "unknown_measure": Sentence("ไม่รู้จักตัววัด “{text}”", "เพิ่มตัววัดใน measures ของ content/office.yml หรือใช้ {near}"),
    "entry_outside_period": Sentence(
        "วันที่ {date} อยู่นอกระยะเวลาโครงการ ({start} – {end})", "ตรวจวันที่ ถ้าถูกต้องก็ไม่ต้องแก้", question=True
    ),
    "updated_before_facts": Sentence(
        "updated เป็น {updated} แต่มีข้อมูลของวันที่ {latest}", "แก้ updated ให้ไม่ก่อนข้อมูลล่าสุด", question=True
    ),
    "unplaced": Sentence("มีข้อความจากต้นฉบับที่ยังไม่ได้จัดลงช่อง: {text}", "ย้ายข้อความไปช่องที่ถูกต้อง แล้วลบออกจาก unplaced", question=True),
    # Several files
    "office_missing": Sentence("ไม่พบไฟล์ข้อมูลหน่วยงาน", "สร้าง content/office.yml ตามคู่มือการกรอกข้อมูล"),
    "path_year": Sentence("ไฟล์อยู่ในโฟลเดอร์ {folder} แต่ fiscal_year เป็น {year}", "ย้ายไฟล์ไป projects/{year}/ หรือแก้ fiscal_year"),
    "path_code": Sentence("ชื่อไฟล์คือ {name} แต่ code เป็น {code}", "เปลี่ยนชื่อไฟล์เป็น {code}.yml หรือแก้ code"),
    "path_place": Sentence("ไฟล์โครงการอยู่ผิดที่", "วางไว้ที่ projects/<ปีงบประมาณ>/<รหัสโครงการ>.yml"),
    "logo_form": Sentence("“{text}” ไม่ใช่ที่อยู่ของตราหน่วยงาน", "วางไฟล์ภาพใน content/images/ แล้วเขียนเช่น images/seal.png"),
    "logo_missing": Sentence("ไม่พบไฟล์ตราหน่วยงาน {text}", "วางไฟล์ไว้ที่ content/{text} หรือแก้ชื่อไฟล์ให้ตรง"),
    "logo_kind": Sentence("{text} ไม่ใช่ไฟล์ภาพที่แสดงได้", "บันทึกภาพเป็น .png หรือ .jpg แล้ววางใหม่"),
    "logo_small": Sentence("ตราหน่วยงานเล็กเกินไป ด้านแคบมี {size} จุด", "ใช้ภาพที่กว้างและสูงอย่างน้อย {limit} จุด"),
    "logo_large": Sentence("ไฟล์ตราหน่วยงานใหญ่เกินไป ({size} ไบต์)", "ย่อภาพให้ไฟล์ไม่เกิน {limit} ไบต์"),
    "picture_missing": Sentence("ไม่พบไฟล์ภาพ {text}", "วางไฟล์ไว้ที่ content/{text} หรือแก้ชื่อไฟล์ให้ตรง"),
    "picture_kind": Sentence("{text} ไม่ใช่ไฟล์ภาพที่แสดงได้", "บันทึกภาพเป็น .jpg หรือ .png แล้ววางใหม่"),
    "picture_large": Sentence("ไฟล์ภาพใหญ่เกินไป ({size} ไบต์)", "ย่อภาพให้ไฟล์ไม่เกิน {limit} ไบต์"),
    "picture_pixels": Sentence("ภาพ {text} มีมากกว่า {limit} ล้านจุด ใหญ่เกินกว่าที่ระบบจะย่อได้", "ย่อภาพให้กว้างและสูงไม่เกินด้านละ 4,000 จุด แล้ววางใหม่"),
    "picture_broken": Sentence("ไฟล์ภาพ {text} ไม่ครบ อาจคัดลอกหรืออัปโหลดไม่จบ", "เปิดดูภาพต้นฉบับ บันทึกเป็น .jpg แล้ววางใหม่"),
    "code_twice": Sentence("รหัส {code} ซ้ำกับ {other}", "ปีเดียวกันใช้รหัสซ้ำไม่ได้ แก้รหัสหรือลบไฟล์ที่ซ้ำ"),
    "document_missing": Sentence("ไม่พบเอกสาร {text}", "วางไฟล์ไว้ที่ content/{text} หรือแก้ชื่อไฟล์ให้ตรง"),
    "document_case": Sentence("ไม่พบเอกสาร {text} แต่มี {near}", "แก้ตัวพิมพ์เล็กใหญ่ให้ตรงกับชื่อไฟล์"),
    "document_hash": Sentence("เอกสาร {text} ไม่ตรงกับค่า sha256 ที่บันทึกไว้", "ถ้าตั้งใจเปลี่ยนเอกสาร ให้แก้ sha256 เป็น {actual}"),
    "document_no_hash": Sentence("ยังไม่มีค่า sha256 ของเอกสาร {text}", "เพิ่ม sha256: {actual}", question=True),
    "address_taken": Sentence("ที่อยู่ {text} มีหน้าอื่นใช้อยู่แล้ว ({other})", "ลบออกจาก formerly หรือแก้ที่อยู่"),
    "page_missing": Sentence("ไม่มีหน้า {text} ในเว็บไซต์นี้", "ตรวจที่อยู่ให้ตรงกับหน้าที่มีอยู่"),
    # Personal data; {text} is masked, for these sentences are printed in public logs
    "personal_citizen_id": Sentence("มีเลขประจำตัวประชาชน ({text})", "ลบหรือปิดทับก่อนเผยแพร่ ถ้าเคยบันทึกขึ้น GitHub แล้ว ให้ลบออกจากประวัติของไฟล์ด้วย"),
    "personal_mobile": Sentence("มีหมายเลขโทรศัพท์มือถือ ({text})", "ใช้หมายเลขโทรศัพท์ของสำนักงานแทน"),
    "personal_email": Sentence("มีอีเมลส่วนตัว ({text})", "ใช้อีเมลของหน่วยงานแทน"),
    # Evidence on other sites, and files a reviewer cannot read
    "evidence_empty": Sentence("“{text}” ไม่ใช่ที่อยู่ของหลักฐาน", "ใส่ที่อยู่เต็มของหน้าที่มีหลักฐาน หรือเว้นว่างถ้ายังไม่มี"),
    "evidence_space": Sentence("ที่อยู่มีช่องว่างหรืออักขระที่มองไม่เห็น ({text})", "คัดลอกที่อยู่ใหม่ทั้งหมด ถ้ามีหลายที่อยู่ให้แยกเป็นรายการละหนึ่งที่อยู่"),
    "evidence_local": Sentence("“{text}” เป็นไฟล์ในเครื่องหรือในเครือข่ายของสำนักงาน คนอื่นเปิดไม่ได้", "นำไฟล์มาวางใน content/documents/ แล้วเขียน documents/ชื่อไฟล์"),
    "evidence_scheme": Sentence("“{text}” เปิดเป็นหน้าเว็บไม่ได้", "ใช้ที่อยู่ที่ขึ้นต้นด้วย https://"),
    "evidence_no_scheme": Sentence("“{text}” ไม่ขึ้นต้นด้วย https://", "คัดลอกที่อยู่เต็มจากเบราว์เซอร์ หรือเขียน documents/ชื่อไฟล์ ถ้าเป็นเอกสารในเว็บไซต์นี้"),
    "evidence_host": Sentence("“{text}” ไม่มีชื่อเว็บไซต์ที่ถูกต้อง", "คัดลอกที่อยู่เต็มจากช่องที่อยู่ของเบราว์เซอร์"),
    "evidence_password": Sentence("ที่อยู่มีชื่อผู้ใช้หรือรหัสผ่านอยู่ด้วย", "ลบส่วนที่อยู่หน้าเครื่องหมาย @ ออก และเปลี่ยนรหัสผ่านนั้น"),
    "evidence_private": Sentence("“{text}” เป็นที่อยู่ในเครื่องหรือเครือข่ายภายใน คนทั่วไปเปิดไม่ได้", "ใช้ที่อยู่ของเว็บไซต์ที่เผยแพร่จริง"),
    "evidence_test_site": Sentence("“{text}” ดูเหมือนเว็บไซต์ทดสอบหรือระบบภายใน", "ใช้ที่อยู่ของเว็บไซต์ที่เผยแพร่จริง", question=True),
    "evidence_login": Sentence("“{text}” ดูเหมือนต้องเข้าสู่ระบบก่อน", "เปิดในหน้าต่างส่วนตัวของเบราว์เซอร์ ถ้าเห็นหลักฐานโดยไม่ต้องเข้าสู่ระบบก็ใช้ได้", question=True),
    "evidence_drive": Sentence("“{text}” เป็นลิงก์แชร์ของที่เก็บไฟล์ ผู้ประเมินอาจไม่รับ", "นำไฟล์มาวางใน content/documents/ แล้วเขียน documents/ชื่อไฟล์", question=True),
    "evidence_social": Sentence("“{text}” เป็นสื่อสังคมออนไลน์ ผู้ประเมินอาจไม่รับเป็นหลักฐาน", "เผยแพร่เนื้อหาบนเว็บไซต์หน่วยงาน แล้วใช้ที่อยู่นั้น เว้นแต่ข้อนี้ถามหาช่องทางสื่อสังคมออนไลน์", question=True),
    "evidence_short": Sentence("“{text}” เป็นลิงก์ย่อ ซึ่งซ่อนปลายทางและหมดอายุได้", "เปิดลิงก์แล้วใช้ที่อยู่เต็มของหน้าที่ปรากฏ", question=True),
    "evidence_picture": Sentence("“{text}” เป็นไฟล์ภาพ ค้นหาและอ่านออกเสียงไม่ได้", "ใช้ไฟล์ที่เลือกคัดลอกข้อความได้ หรือพิมพ์เนื้อหาเป็นข้อความ", question=True),
    "evidence_scan": Sentence("“{text}” ดูเหมือนเอกสารสแกน ซึ่งค้นหาและอ่านออกเสียงไม่ได้", "ใช้ไฟล์ที่บันทึกเป็น PDF จากโปรแกรมต้นฉบับ ถ้าเลือกคัดลอกข้อความได้ก็ใช้ได้", question=True),
    "evidence_archive": Sentence("“{text}” เป็นไฟล์บีบอัด ผู้ประเมินเปิดดูทันทีไม่ได้", "แยกวางเป็นไฟล์เอกสาร", question=True),
    "evidence_http": Sentence("“{text}” ไม่ได้เข้ารหัส (http)", "ลองเปิดด้วย https:// ถ้าเปิดได้ให้ใช้แทน", question=True),
    # Registers and ITA results
    "item_form": Sentence("“{text}” ไม่ใช่หมายเลขข้อ", "เขียนตัว o ตามด้วยเลขข้อ เช่น o11"),
    "element_form": Sentence("“{text}” ไม่ใช่รหัสองค์ประกอบ", "เขียนหมายเลขข้อ ตามด้วย - และลำดับ เช่น o11-1"),
    "scheme_form": Sentence("“{text}” ใช้เป็นชื่อรายการไม่ได้", "ใช้ชื่อไฟล์ของรายการโดยไม่มี .yml เช่น 2566"),
    "scheme_unknown": Sentence("ไม่มีรายการชื่อ “{text}”", "ใช้ {near} หรือวางไฟล์รายการของหน่วยงานไว้ที่ content/oit/schemes/{text}.yml"),
    "scheme_year": Sentence("รายการ {text} เป็นของปีงบประมาณ {other} แต่ทะเบียนนี้เป็นของปี {year}", "ใช้รายการของปีเดียวกัน ถ้าถูกประเมินด้วยรายการนี้จริงก็ไม่ต้องแก้", question=True),
    "scheme_place": Sentence("ไฟล์ OIT อยู่ผิดที่", "วางทะเบียนไว้ที่ content/oit/<ปีงบประมาณ>.yml และรายการไว้ที่ content/oit/schemes/<ชื่อ>.yml"),
    "ita_place": Sentence("ไฟล์ผล ITA อยู่ผิดที่", "วางไว้ที่ content/ita/<ปีงบประมาณ>.yml"),
    "path_of_year": Sentence("ชื่อไฟล์คือ {name} แต่ fiscal_year เป็น {year}", "เปลี่ยนชื่อไฟล์เป็น {year}.yml หรือแก้ fiscal_year"),
    "item_unknown": Sentence("รายการที่ใช้ไม่มีข้อ {item} (มี {first} ถึง {last})", "แก้หมายเลขข้อ หรือแก้ scheme ให้เป็นรายการของปีนั้น"),
    "item_twice": Sentence("ข้อ {item} เขียนไว้มากกว่าหนึ่งครั้ง", "รวมเป็นรายการเดียว"),
    "element_unknown": Sentence("ข้อนี้ไม่มีองค์ประกอบ {text} ({known})", "แก้รหัสใน covers หรือลบออก"),
    "element_elsewhere": Sentence("องค์ประกอบ {text} ไม่ได้ขึ้นต้นด้วยหมายเลขข้อ", "เขียนเช่น {expected}"),
    "element_twice": Sentence("องค์ประกอบ {text} เขียนไว้มากกว่าหนึ่งครั้ง", "แก้ลำดับไม่ให้ซ้ำกัน"),
    "sub_indicator_unknown": Sentence("ไม่มีตัวชี้วัดย่อย “{text}”", "เพิ่มใน sub_indicators หรือแก้รหัส"),
    "register_no_evidence": Sentence("บอกว่ามี แต่ไม่ได้บอกว่าดูได้ที่ใด", "เพิ่ม evidence หรือเปลี่ยนสถานะเป็น ยังไม่ได้บันทึก"),
    "register_absent_with_evidence": Sentence("บอกว่าไม่มี แต่มีหลักฐานแนบ", "ตรวจสถานะ ถ้าหลักฐานอธิบายว่าเหตุใดจึงไม่มีก็ถูกต้องแล้ว", question=True),
    "register_other_item": Sentence("“{text}” พูดถึงข้อ {other} แต่อยู่ใต้ข้อ {item} อาจเป็นหมายเลขของปีก่อน", "แก้หมายเลข หรือย้ายหลักฐานไปข้อที่ถูกต้อง", question=True),
    "ita_no_evidence": Sentence("มีคะแนนรวม แต่ไม่ได้บอกว่ามาจากที่ใด", "เพิ่ม evidence คือที่ที่บอกคะแนนนี้", question=True),
    "ita_total_differs": Sentence("คะแนนรวม {total} ไม่เท่ากับค่าที่คำนวณจากน้ำหนักของรายการ ({computed})", "ตรวจคะแนนทุกช่องกับประกาศผล", question=True),
    "address_vanished": Sentence("ที่อยู่ {text} เคยเผยแพร่แล้ว แต่ไม่มีในเว็บไซต์อีก", "นำกลับมา หรือเขียนที่อยู่นี้ใน formerly ของไฟล์ที่ย้ายไป"),
    "unit_vanished": Sentence("ที่อยู่ของหน่วยงานภายใน {text} เคยเผยแพร่แล้ว แต่ไม่มีในเว็บไซต์อีก", "ใน units ของ content/office.yml คงรหัสเดิมไว้และใส่ชื่อเดิมใน names หรือเขียนที่อยู่นี้ใน formerly ของหน่วยงานนั้น"),
    "synonyms_group": Sentence("กลุ่มคำนี้มีไม่ถึงสองคำ", "เขียนบรรทัดละหนึ่งกลุ่ม เช่น - [กทม., กรุงเทพมหานคร]"),
    # The built site
    "site_missing": Sentence("ไม่พบเว็บไซต์ที่สร้างแล้วในโฟลเดอร์นี้", "สร้างด้วยคำสั่ง make site ก่อน"),
    "link_dead": Sentence("ไม่มี {address} ในเว็บไซต์{more}", "แก้ที่อยู่ หรือเพิ่มหน้าหรือไฟล์นั้น", whole=True),
    "link_dead_near": Sentence("ไม่มี {address} ในเว็บไซต์{more}", "มี {near} ซึ่งสะกดต่างกันเล็กน้อย ถ้าหมายถึงหน้านี้ให้แก้ที่อยู่ให้ตรง", whole=True),
    "link_no_slash": Sentence("{address} ไม่มี / ปิดท้าย ผู้อ่านต้องถูกส่งต่ออีกครั้ง{more}", "เติม / ท้ายที่อยู่", question=True, whole=True),
    "link_spot": Sentence("หน้า {address} ไม่มีจุดชื่อ #{spot}{more}", "แก้ชื่อจุดหลังเครื่องหมาย # หรือลบออก", whole=True),
    "link_leaves_site": Sentence("{address} อยู่นอกเว็บไซต์นี้ ซึ่งเริ่มที่ {base}{more}", "เขียนที่อยู่ให้ขึ้นต้นด้วย {base}", whole=True),
    "link_relative": Sentence("หน้า 404 ใช้ที่อยู่ {address} ซึ่งเปลี่ยนไปตามหน้าที่หาไม่พบ{more}", "เขียนที่อยู่ของหน้านี้ให้ขึ้นต้นด้วย {base}", whole=True),
    "link_empty": Sentence("ลิงก์ว่างเปล่า{more}", "ใส่ที่อยู่ หรือลบลิงก์", whole=True),
    "link_scheme": Sentence("{address} เปิดเป็นหน้าเว็บไม่ได้{more}", "ใช้ที่อยู่ที่ขึ้นต้นด้วย https:// หรือที่อยู่ในเว็บไซต์นี้", whole=True),
    "link_circle": Sentence("หน้านี้ส่งต่อไป {address} แล้ววนกลับมาที่เดิม{more}", "แก้ให้ส่งต่อไปยังหน้าที่มีเนื้อหา", whole=True),
    "spot_twice": Sentence("มีจุดชื่อ #{spot} มากกว่าหนึ่งแห่งในหน้าเดียว{more}", "เปลี่ยนชื่อให้ไม่ซ้ำกัน ลิงก์จะได้ไปถูกที่", whole=True),
    # Importing a report or a list
    "import_unplaced": Sentence("ไม่รู้ว่าข้อความนี้อยู่ช่องใด: {text}", "เก็บไว้ใน unplaced แล้ว ย้ายไปช่องที่ถูกต้อง", question=True),
    "import_twice": Sentence("เอกสารบอกช่องนี้อีกครั้งไม่ตรงกับครั้งแรก: {text}", "ใช้ครั้งแรก และเก็บครั้งหลังไว้ใน unplaced ให้เลือก", question=True),
    "import_refused": Sentence("ค่า “{text}” ใช้ในช่องนี้ไม่ได้ {why}", "เก็บไว้ใน unplaced แล้ว แก้ไขและย้ายไปช่องที่ถูกต้อง", question=True),
    "import_entry_date": Sentence("วันที่ของรายการนี้อ่านไม่ได้: {text}", "เก็บไว้ใน unplaced แล้ว แก้วันที่และย้ายไป reports", question=True),
    "import_entry_round": Sentence("ไม่รู้ว่ารายการนี้อยู่ในรายงานครั้งที่เท่าใด: {text}", "เก็บไว้ใน unplaced แล้ว ย้ายไป reports ครั้งที่ถูกต้อง", question=True),
    "import_summary_round": Sentence("ไม่รู้ว่าสรุปนี้เป็นของรายงานครั้งที่เท่าใด: {text}", "เก็บไว้ใน unplaced แล้ว ย้ายไป reports ครั้งที่ถูกต้อง", question=True),
    "import_stray": Sentence("ส่วนนี้ของเอกสารไม่มีรหัสโครงการ จึงไม่รู้ว่าเป็นของโครงการใด: {text}", "เก็บไว้ใน unplaced แล้ว ย้ายไปโครงการและช่องที่ถูกต้อง", question=True),
    "import_nothing": Sentence("ไม่พบแบบแสดงรายงานความก้าวหน้าในไฟล์นี้", "ตรวจว่าเป็นรายงานที่พิมพ์จากระบบติดตามโครงการ ถ้าเป็นรายการโครงการให้ใช้ไฟล์ .xlsx หรือ .csv"),
    "import_kind": Sentence("นำเข้าไฟล์ชนิด {text} ไม่ได้", "ใช้ไฟล์ .txt .pdf .csv หรือ .xlsx ไฟล์ .xls ให้เปิดใน Excel แล้วบันทึกเป็น .xlsx"),
    "import_encoding": Sentence("อ่านตัวอักษรในไฟล์ไม่ได้", "เปิดไฟล์แล้วบันทึกใหม่โดยเลือก Encoding เป็น UTF-8"),
    "import_folder": Sentence("ไม่มีไฟล์นี้", "ตรวจชื่อไฟล์และโฟลเดอร์"),
    "import_existing_broken": Sentence("มีไฟล์โครงการนี้อยู่แล้วแต่อ่านไม่ได้", "สั่ง oit check แก้ไฟล์นั้นก่อน แล้วนำเข้าอีกครั้ง"),
    "import_existing_unsafe": Sentence("มีไฟล์โครงการนี้อยู่แล้ว แต่เติมข้อมูลใหม่โดยไม่กระทบสิ่งที่เขียนไว้ไม่ได้", "เปิดไฟล์แล้วเติมข้อมูลใหม่ข้างต้นเอง"),
    "pdf_locked": Sentence("ไฟล์ PDF ใส่รหัสผ่านไว้", "เปิดด้วยรหัสผ่าน แล้วสั่งพิมพ์เป็น PDF ใหม่ที่ไม่มีรหัส"),
    "pdf_long": Sentence("ไฟล์ PDF มี {count} หน้า เกินที่รับได้", "แบ่งเป็นไฟล์ละไม่เกิน {limit} หน้า"),
    "pdf_broken": Sentence("ไฟล์ PDF เสียหาย อ่านต่อไม่ได้", "ดาวน์โหลดหรือพิมพ์เป็น PDF ใหม่ แล้วนำเข้าอีกครั้ง"),
    "pdf_scan": Sentence("ไฟล์ PDF เป็นภาพสแกน ไม่มีข้อความให้อ่าน", "ใช้ไฟล์ที่พิมพ์เป็น PDF จากระบบโดยตรง หรือสั่ง oit new แล้วพิมพ์ข้อมูลเอง"),
    "pdf_no_thai": Sentence("ไฟล์ PDF ไม่มีข้อความภาษาไทยที่อ่านได้", "ใช้ไฟล์ที่พิมพ์เป็น PDF จากระบบโดยตรง ถ้าคัดลอกข้อความจากไฟล์ได้ ให้วางในไฟล์ .txt แล้วนำเข้า"),
    "sheet_encoding": Sentence("อ่านตัวอักษรในไฟล์ไม่ได้", "ใน Excel บันทึกเป็น CSV UTF-8 หรือใช้ไฟล์ .xlsx"),
    "sheet_broken": Sentence("ไฟล์ตารางเสียหายหรือใส่รหัสผ่านไว้", "เปิดใน Excel แล้วบันทึกใหม่เป็น .xlsx โดยไม่ใส่รหัสผ่าน"),
    "sheet_long": Sentence("ตารางยาวเกินไป ({count} แถว)", "แบ่งเป็นไฟล์ละไม่เกิน {limit} แถว"),
    "sheet_headings": Sentence("ไม่พบหัวตารางที่มีทั้งรหัสโครงการและชื่อโครงการ", "ตั้งชื่อหัวคอลัมน์เช่น รหัสโครงการ ชื่อโครงการ ปีงบประมาณ หน่วยงาน แล้วนำเข้าอีกครั้ง"),
    "sheet_no_code": Sentence("แถวนี้ไม่มีรหัสโครงการ จึงไม่ได้นำเข้า: {text}", "ถ้าเป็นโครงการ ให้เติมรหัส แล้วนำเข้าอีกครั้ง ถ้าเป็นแถวรวมยอดก็ไม่ต้องแก้", question=True),
    "sheet_skipped": Sentence("ไม่ได้นำเข้าแถวที่ไม่ใช่โครงการ {count} แถว ({kinds}) คือแถวที่ {rows}", "ถ้าแถวใดเป็นโครงการ ให้เติมรหัสและชื่อ แล้วนำเข้าอีกครั้ง", question=True),
    "sheet_code_changed": Sentence("รหัส “{text}” ใช้เป็นที่อยู่หน้าเว็บไม่ได้ จึงใช้ {code}", "รหัสตามเอกสารเก็บไว้ใน printed_code แล้ว ถ้าต้องการที่อยู่อื่น ให้แก้ code และชื่อไฟล์ก่อนเผยแพร่", question=True),
    "new_incomplete": Sentence("ยังไม่ได้บอกรหัส ปี และชื่อโครงการ", "สั่งเช่น oit new 50260000-7001 --year 2567 --name ชื่อโครงการ"),
    "new_exists": Sentence("มีไฟล์นี้อยู่แล้ว", "เปิดไฟล์เดิมแก้ไข หรือตรวจรหัสและปี"),
}
