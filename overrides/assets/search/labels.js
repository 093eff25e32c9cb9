// The words of the search, in one place.

import { SEARCHING, UNREACHED } from "./keys.js";

export const KINDS = {
  project: "โครงการ", item: "ข้อ OIT", ita: "ผลการประเมิน ITA", unit: "ส่วนงาน", document: "เอกสาร", picture: "ภาพ", news: "ข่าว", page: "หน้าเว็บ", list: "หน้ารวม", home: "หน้าแรก", guide: "คู่มือ",
};
export const FACETS = { year: "ปีงบประมาณ", kind: "ประเภท", unit: "ส่วนงาน", outcome: "ผลเทียบกับเป้าหมาย", reason: "เหตุที่เทียบไม่ได้", subdistrict: "ตำบลหรือแขวง", village: "หมู่ที่" };
export const TOO_SHORT = "พิมพ์อย่างน้อยสองตัวอักษร";
export const SLOW = `${SEARCHING} การเชื่อมต่อช้า`;
export const EXAMPLES = "ตัวอย่างคำค้น";
export const RESULTS = "ผลการค้นหา";
export const RETRY = "ลองใหม่";
export const RELOAD = "โหลดหน้านี้ใหม่";
export const PROJECTS = "ดูโครงการทั้งหมด";
export const CONTACT = "ติดต่อหน่วยงาน";
export const UNFILTERED = "ล้างตัวกรองทั้งหมด";
export const FILTERED = "ตามตัวกรองที่เลือก";
export const ANY = "ทั้งหมด";

const TROUBLES = {
  offline: "ออฟไลน์อยู่ โปรดตรวจการเชื่อมต่อแล้วลองใหม่",
  lost: UNREACHED,
  missing: "ยังไม่มีข้อมูลค้นหา โปรดลองใหม่ภายหลัง",
  stale: "เว็บไซต์เพิ่งปรับปรุงข้อมูล โปรดโหลดหน้านี้ใหม่",
  hung: "ค้นหานานเกินไปจึงหยุดไว้ ลองใช้คำที่สั้นลง",
};

const quoted = (text) => `“${text.replace(/^["“](.+)["”]$/, "$1")}”`;
const pages = ({ total, sure }) => `${sure ? " " : "ราว "}${total.toLocaleString("th-TH")} รายการ`;

/** The facts under a result; more of them where another has the same title. */
export const facts = ({ kind, year, unit, office, outcome, code, alike }) =>
  [KINDS[kind] ?? kind, year && `ปีงบประมาณ ${year}`, kind !== "unit" && (unit || (kind === "project" && office)), alike && unit && unit !== office && office, alike && code && `รหัส ${code}`, outcome].filter(Boolean).join(" · ");

/** Why a page was found that does not say what was typed. */
export const because = ({ words, near, rounded }) => [
  ...words.map((pair) => pair.join(" = ")), ...near.map(([, word]) => `คำใกล้เคียง: ${word}`), ...rounded.map(([figure, asked]) => `${figure} ปัดเศษเป็น ${asked}`),
].join(" · ");

/** What came of a query; `where` it was looked for. What was not found as it was typed is said first. */
export function summary(text, answer, where = "ในเว็บไซต์นี้") {
  if (answer.short) return TOO_SHORT;
  if (!answer.total) return `ไม่พบ ${quoted(text)} ${where}`;
  const near = answer.near[0] ? `ไม่พบ ${quoted(text)} ตรงตัว หมายถึง ${quoted(answer.near[0][1])} ใช่หรือไม่ ` : "";
  if (answer.partial) return `${near}ไม่มีหน้าใดมีครบทุกคำ พบบางคำใน${pages(answer)}`;
  const also = answer.also?.length ? ` ค้นคำว่า ${answer.also.map(quoted).join(" ")} ด้วย` : "";
  return `${near}พบ${pages(answer)}${answer.most ? " บางรายการมีไม่ครบทุกคำ" : ""}${also}`;
}

export const all = (answer) => `ดูทั้งหมด${pages(answer)}`;
export const instead = (word) => `ค้นหา ${quoted(word)}`;
export const only = (text) => `ค้นหาเฉพาะ ${quoted(text)}`;
export const MISSING = "ไม่มีคำว่า ";

/** What to say when there is no answer. */
export const trouble = (name) => TROUBLES[name === "lost" && !navigator.onLine ? "offline" : name];
