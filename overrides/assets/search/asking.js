// How people ask: words that ask for a figure, figures in words, the keyboard left in the other language. Knows Thai as it is
// spoken and typed, and nothing of pages.

const FIGURE = ["เท่าไร", "เท่าไหร่", "เท่าใด", "กี่บาท", "กี่ล้าน", "กี่แสน", "กี่หมื่น", "กี่พัน", "กี่เปอร์เซ็นต์"];
const COST = ["ใช้เงิน", "ใช้งบ", "ใช้งบประมาณ", "ใช้ไป", "ราคา", "มูลค่า", "งบประมาณ", "งบ", "เงิน", "จำนวน", "วงเงิน", "ได้เงิน", "ได้งบ", "ได้"];

/** Words that ask for a figure, alone or behind what it is of. */
export const FIGURES = [...FIGURE, ...COST.flatMap((cost) => FIGURE.map((figure) => cost + figure))];

/** Words of money, which are no part of what is asked for where a figure or a year is asked for. */
export const MONEY = ["งบ", "งบประมาณ", "เงิน", "ใช้เงิน", "ใช้งบ", "ใช้งบประมาณ", "ค่า", "ค่าจ้าง", "ค่าใช้จ่าย", "จ่าย", "จ่ายค่า"];

/** Whether a figure or a year is asked for. */
export const asksFigure = (text) => FIGURE.some((word) => text.includes(word)) || /[\d๐-๙]/.test(text);

/** The digits in words. */
export const DIGITS = ["ศูนย์", "หนึ่ง", "สอง", "สาม", "สี่", "ห้า", "หก", "เจ็ด", "แปด", "เก้า"];
const VALUES = { ...Object.fromEntries(DIGITS.map((word, i) => [word, i])), เอ็ด: 1, ยี่: 2, ครึ่ง: 0.5 };
const TENS = { สิบ: 10, ร้อย: 100, พัน: 1e3, หมื่น: 1e4, แสน: 1e5 };
const WORD = new RegExp([...Object.keys(VALUES), ...Object.keys(TENS), "ล้าน"].join("|"), "g");
const NUMBER = new RegExp(`(?:${WORD.source}){2,}`, "g");

// A digit in words that tells which: โอเจ็ด, ข้อสอง, ปีที่สาม, and not ปีที่สามารถ.
const ORDINAL = new RegExp(`(โอ ?|(?:ข้อ|ปี|เฟส|ระยะ|ครั้ง)(?:ที่)? ?)(${DIGITS.join("|")})(?![ะ-ู]|${WORD.source})`, "g");

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

const CHAIN = /(\d[\d,]*(?:\.\d+)?)\s*(ล้าน|แสน|หมื่น|พัน|ร้อย)((?:\s*\d[\d,]*(?:\.\d+)?\s*(?:แสน|หมื่น|พัน|ร้อย))+)/g;
const EACH = { ...TENS, ล้าน: 1e6 };

// Numbers as they are typed in a hurry: 1.2 ลบ., 1.2M, 850k, 1 200 000, 1 ล้าน 2 แสน. How many years back is no number of a page.
const inOne = (text) => text
  .replace(/ย้อนหลัง\s*\S{1,4}\s*ปี/g, " ")
  .replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt() - 0x0e50))
  .replace(/(?<![\d,.])\d{1,3}(?: \d{3})+(?![\d,.])/g, (said) => said.replaceAll(" ", ""))
  .replace(/(\d)\s*(?:ลบ?|mb|mil|m)(?![a-zก-๎])\.?/gi, "$1 ล้าน")
  .replace(/(\d)\s*k(?![a-z])/gi, "$1 พัน")
  .replace(/(\d+\.\d+)\s*ตัน/g, (_, tons) => `${tons * 1e3} กิโลกรัม`)
  .replace(CHAIN, (said) => ` ${Math.round([...said.matchAll(/([\d,.]+)\s*([ก-๙]+)/g)].reduce((sum, [, number, unit]) => sum + Number(number.replaceAll(",", "")) * EACH[unit], 0))} `);

/** A text with the numbers that it writes in words, and years without their century, in digits. */
export const inDigits = (text) => inOne(text).replace(ORDINAL, (_, before, digit) => `${before}${DIGITS.indexOf(digit)} `).replace(NUMBER, (said, at, whole) => {
  const words = said.match(WORD);
  const value = valueOf(words);
  const isDigits = words.every((word) => DIGITS.includes(word));
  const isYear = isDigits && (words.length === 4 ? value > 2400 && value < 2700 : words.length === 2 && value >= 50 && value < 80);
  if (isYear) return ` ${value < 100 ? 2500 + value : value} `;
  if (value >= 1e6 && value % 1e4 === 0 && !isDigits) return ` ${value / 1e6} ล้าน`; // said in round figures
  if (value >= 1e4 && value < 1e6 && /^\d\d?0+$/.test(value) && !isDigits) return ` ${value / 1e3} พัน`;
  return (words.some((word) => TENS[word] > 10 || word === "ล้าน") && !/^ละ/.test(whole.slice(at + said.length))) || /^\s*สตางค์/.test(whole.slice(at + said.length)) ? ` ${value} ` : said;
}).replace(/(\d) *บาท *(\d\d) *สตางค์/g, "$1.$2 บาท");

const LETTERS = Object.entries({ เอ: "a", บี: "b", ซี: "c", ดี: "d", อี: "e", เอฟ: "f", จี: "g", เอช: "h", ไอ: "i", เจ: "j", เค: "k", แอล: "l", เอม: "m", เอน: "n", โอ: "o", พี: "p", คิว: "q", อาร: "r", เอส: "s", ที: "t", ยู: "u", วี: "v", เอกซ: "x", วาย: "y", เซด: "z", แซด: "z" })
  .sort(([one], [other]) => other.length - one.length);

/** The Latin letters whose names a folded run is made of, two or more: ทีโออาร์ for tor. */
export function lettersNamed(run) {
  let found = "";
  for (let rest = run; rest; ) {
    const [name, letter] = LETTERS.find(([one]) => rest.startsWith(one)) ?? [];
    if (!name) return "";
    found += letter;
    rest = rest.slice(name.length);
  }
  return found.length > 1 ? found : "";
}

// Keys of the Kedmanee layout (TIS 820), row by row, plain and with shift.
const LATIN = "`1234567890-=qwertyuiop[]\\asdfghjkl;'zxcvbnm,./~!@#$%^&*()_+QWERTYUIOP{}|ASDFGHJKL:\"ZXCVBNM<>?";
const THAI = "_ๅ/-ภถุึคตจขชๆไำพะัีรนยบลฃฟหกดเ้่าสวงผปแอิืทมใฝ%+๑๒๓๔ู฿๕๖๗๘๙๐\"ฎฑธํ๊ณฯญฐ,ฅฤฆฏโฌ็๋ษศซ.()ฉฮฺ์?ฒฬฦ";

// A number that stands by itself is one on either keyboard.
const swapped = (text, from, to) => text.split(/((?<!\S)\d+(?!\S))/)
  .map((piece, i) => (i % 2 ? piece : [...piece].map((sign) => to[from.indexOf(sign)] ?? sign).join(""))).join("");

/** What was meant where the keyboard was left in the other language; nothing where both languages are in it, or none. */
export function otherLayout(text) {
  const thai = /[\u0e01-\u0e4e]/.test(text);
  if (thai === /[a-z]/i.test(text)) return "";
  const meant = thai ? swapped(text, THAI, LATIN) : swapped(text, LATIN, THAI);
  return (thai ? /^[ -~]*[a-z]{2}[ -~]*$|^[a-z]\d{1,2}$|^\d[\d.,-]{4,}$/i : /[\u0e01-\u0e2e].*[\u0e01-\u0e4e]/).test(meant) ? meant : "";
}
