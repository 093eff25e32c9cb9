// Speaks the messages of Material's search worker, so that its box, its keys and its translations stay:
// 2 is a query (a text), 3 the answer ({items: [[{location, title, text, tags, score, terms}], …]}).

import { escape } from "./html.js";
import { facets, search, warm } from "./engine.js";
import { KINDS, because, facts, summary, trouble } from "./labels.js";

export { KINDS, because, facets, facts, search, summary, trouble, warm };

let latest = "";

// The theme puts title, text and tags into the page as HTML. Only `title` and `snippet` of a result are HTML already (match.js).
const item = (location, title, text, tags, score) => [{ location, title, text, tags: tags?.map(escape), score, terms: {} }];

async function items(text) {
  const answer = await search(text);
  if (!answer.total) return [];
  const said = escape(summary(text, answer));
  const found = answer.results.map((result, i) => {
    const why = escape(because(result));
    const before = (i ? "" : `<span data-oit-said hidden>${said}</span>`) + (why ? `<small>${why}</small> ` : "");
    return item(result.place, result.title, before + result.snippet, facts(result), 20 - i);
  });
  return [...found, item(`search/?q=${encodeURIComponent(text)}`, "ดูผลทั้งหมด พร้อมตัวกรอง", said, undefined, 0)];
}

/** Answer one message. */
export async function answer({ type, data }) {
  if (type !== 2) return;
  latest = data;
  const text = data.trim();
  if (!text) return warm(); // the box has been opened
  const found = await items(text).catch((error) => [item("search/", "ค้นหาไม่ได้ในขณะนี้", escape(trouble(error)), undefined, 0)]);
  if (data === latest) postMessage({ type: 3, data: { items: found } });
}
