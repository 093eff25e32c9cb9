// How people ask: words that ask and name nothing, figures in words, the keyboard left in the other language. Knows Thai as it is
// spoken and typed, and nothing of pages.

const FIGURE = ["เท่าไร", "เท่าไหร่", "เท่าใด", "กี่บาท", "กี่ล้าน"];
const COST = ["ใช้เงิน", "ใช้งบ", "ใช้งบประมาณ", "ใช้ไป", "ราคา", "มูลค่า", "งบประมาณ", "งบ", "เงิน", "จำนวน", "วงเงิน", "ได้เงิน", "ได้งบ", "ได้"];

/** Words of asking, politeness and joining: they are no part of what is asked for, wherever they stand. */
export const ASKING = [
  ...FIGURE, ...COST.flatMap((cost) => FIGURE.map((figure) => cost + figure)),
  ..."ยังไง อย่างไร ที่ไหน ที่ใด ทางไหน ทางใด ช่องทาง ช่องทางไหน วิธี วันไหน ถึงไหน ถึงไหนแล้ว ดูแล กี่ตัน กี่กิโล กี่ราย กี่เดือน กี่หลัง ตรงไหน ไหน เมื่อไร เมื่อไหร่ เมื่อใด อะไร อะไรบ้าง ทำไม เพราะอะไร เพราะเหตุใด ใคร ใครเป็น ใครคือ ผู้ใด กี่คน กี่วัน กี่โครงการ กี่แห่ง".split(" "),
  ..."กี่ครั้ง กี่ปี กี่ตัว กี่ต้น กี่โมง กี่เมตร หรือยัง หรือไม่ หรือเปล่า รึเปล่า รึยัง ไหม มั้ย บ้าง ครับ ครับผม ค่ะ คะ นะ นะคะ นะครับ จ้า จ้ะ หน่อย ด้วย ทีครับ".split(" "),
  ..."ขอ อยาก อยากจะ อยากให้ ต้องการ ช่วย รบกวน สอบถาม ขอสอบถาม ขอถาม ถาม ทราบ รู้ รู้จัก ขอทราบ ขอดู ดู อยากดู อยากรู้ อยากทราบ ค้นหา หา ไม่ทราบ แจ้งให้ทราบ สนใจ".split(" "),
  ..."รายละเอียด ข้อมูล เรื่อง เกี่ยวกับ เกี่ยวข้องกับ วันที่ ว่า มี มีไหม จะ ต้อง ควร ได้ ได้ไหม ได้มั้ย ทำ ทำอะไร ทำอะไรบ้าง ทำแล้ว ทำเสร็จ เสร็จ เสร็จยัง ไป ไปแล้ว แล้ว ยัง".split(" "),
  ..."เขต โครงการ กิจกรรม งาน ที่ ใน ของ และ กับ หรือ จาก โดย เพื่อ แก่ ให้ เป็น คือ อยู่ อยู่ที่ นี้ นั้น ปี ปีที่ ปีงบ ปีงบประมาณ พศ ช่วง ถึง ผม ดิฉัน หนู เรา ฉัน เขา พวกเขา สวัสดี สวัสดีครับ สวัสดีค่ะ".split(" "),
];

// Words of complaint and praise behind what they are about: pages of an office have none of them.
ASKING.push(..."พัง เหม็น เน่า ตัน อุดตัน มืด รก สกปรก แตก ชำรุด หาย แย่ ดี ฟรี แพง เยอะ มาก บ่อย ช้า นาน".split(" "));

/** Words of money, which are no part of what is asked for where a figure or a year is asked for. */
export const MONEY = ["งบ", "งบประมาณ", "เงิน", "ใช้เงิน", "ใช้งบ", "ใช้งบประมาณ"];

/** Whether a figure or a year is asked for. */
export const asksFigure = (text) => FIGURE.some((word) => text.includes(word)) || /[\d๐-๙]/.test(text);

const DIGITS = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
const VALUES = { ...Object.fromEntries(DIGITS.map((word, i) => [word, i])), เอ็ด: 1, ยี่: 2, ครึ่ง: 0.5 };
const TENS = { สิบ: 10, ร้อย: 100, พัน: 1e3, หมื่น: 1e4, แสน: 1e5 };
const WORD = new RegExp([...Object.keys(VALUES), ...Object.keys(TENS), "ล้าน"].join("|"), "g");
const NUMBER = new RegExp(`(?:${WORD.source}){2,}`, "g");

// The value of words of a number: สองแสนห้าหมื่น, ล้านสอง (which is 1,200,000), สองห้าหกเจ็ด (digit by digit).
function valueOf(words) {
  if (words.every((word) => DIGITS.includes(word))) return Number(words.map((word) => VALUES[word]).join(""));
  let [sum, part, digit, unit] = [0, 0, undefined, 1];
  for (const word of words) {
    if (word in VALUES) digit = VALUES[word];
    else if (word === "ล้าน") [sum, part, digit, unit] = [(sum + part + (digit ?? (part ? 0 : 1))) * 1e6, 0, undefined, 1e6];
    else [part, digit, unit] = [part + (digit ?? 1) * TENS[word], undefined, TENS[word]];
  }
  const tenths = unit > 100 ? unit / 10 : 1; // a digit behind a thousand or more: พันห้า is 1,500
  return sum + part + (digit ?? 0) * (digit === 0.5 ? unit : tenths);
}

/** A text with the numbers that it writes in words, and years without their century, in digits. */
export const inDigits = (text) => text.replace(NUMBER, (said, at) => {
  const words = said.match(WORD);
  const value = valueOf(words);
  const isYear = words.every((word) => DIGITS.includes(word)) && (words.length === 4 ? value > 2400 && value < 2700 : words.length === 2 && value >= 50 && value < 80);
  if (isYear) return ` ${value < 100 ? 2500 + value : value} `;
  if (words.at(-1) === "ล้าน") return ` ${value / 1e6} ล้าน`; // said in round figures
  return words.some((word) => TENS[word] > 10 || word === "ล้าน") && !/^ละ/.test(text.slice(at + said.length)) ? ` ${value} ` : said;
});

// Keys of the Kedmanee layout (TIS 820), row by row, plain and with shift.
const LATIN = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
const THAI = "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ%+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";

const swapped = (text, from, to) => [...text].map((sign) => to[from.indexOf(sign)] ?? sign).join("");

/** What was meant where the keyboard was left in the other language; nothing where both languages are in it, or none. */
export function otherLayout(text) {
  const thai = /[\u0e01-\u0e4e]/.test(text);
  if (thai === /[a-z]/i.test(text)) return "";
  const meant = thai ? swapped(text, THAI, LATIN) : swapped(text, LATIN, THAI);
  return (thai ? /^[ -~]*[a-z]{2}[ -~]*$/i : /[\u0e01-\u0e2e].*[\u0e01-\u0e4e]/).test(meant) ? meant : "";
}
