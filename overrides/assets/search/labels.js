// The words of the search, in one place.

export const KINDS = {
  project: "โครงการ", item: "รายการ OIT", ita: "ผลการประเมิน ITA", document: "เอกสาร", page: "หน้าเว็บ", list: "รายการรวม", home: "หน้าแรก",
};
/** The facts under a result. */
export const facts = ({ kind, year, unit, office, outcome }) =>
  [KINDS[kind] ?? kind, year && `ปีงบประมาณ ${year}`, unit || office, outcome].filter(Boolean);

/** Why a page was found that does not say what was typed, as text. */
export const because = ({ words, near }) =>
  [...words.map(([typed, word]) => `${typed} = ${word}`), ...near.map(([, word]) => `คำใกล้เคียง: ${word}`)].join(" · ");

/** How many pages were found. */
export function summary(text, { total, sure, near }) {
  if (!total) return `ไม่พบ “${text}” ลองใช้คำที่สั้นลงหรือคำอื่น`;
  const count = `${sure ? "พบ" : "พบราว"} ${total.toLocaleString("th-TH")} หน้า`;
  return near.length ? `ไม่พบ “${text}” ตรงตัว แสดงคำใกล้เคียง “${near[0][1]}” ${count}` : count;
}

/** What to say when the index cannot be read. */
export const trouble = (error) =>
  error.name === "Stale" ? "เว็บไซต์เพิ่งปรับปรุงข้อมูล โปรดโหลดหน้านี้ใหม่" : "โหลดข้อมูลค้นหาไม่สำเร็จ โปรดตรวจการเชื่อมต่อแล้วลองใหม่";
