// What the script of every page knows of the search: the keys that lead to it, and how its own script is fetched when it is first used.
// Short, and without imports, so that the script of every page can hold it.

export const SEARCHING = "กำลังค้นหา…";
export const UNREACHED = "โหลดข้อมูลค้นหาไม่สำเร็จ โปรดตรวจการเชื่อมต่อแล้วลองใหม่";

// A key by the letter it writes; where the layout writes no Latin letter there, by its place on the board.
const isKey = ({ key, code }, letter, place) => key?.toLowerCase() === letter || (code === place && !/^[ -~]$/.test(key));

/** Whether a key press asks for the search: `/` outside of fields, or Ctrl-K (⌘K); on a Thai layout by the same keys. */
export function isShortcut(event) {
  if (event.altKey || event.isComposing || event.defaultPrevented) return false;
  if (event.ctrlKey || event.metaKey) return !event.shiftKey && isKey(event, "k", "KeyK");
  return !event.target.closest?.("input, select, textarea, [contenteditable]") && isKey(event, "/", "Slash");
}

/** Let the search wait until a field is used: nothing is fetched before. To be called when the page has been read. */
export function searchOnDemand() {
  const forms = [...document.querySelectorAll("[data-oit-find]")];
  for (const form of forms) {
    const address = form.dataset.oitFind; // empty where the page has a script of its own for it
    const field = form.elements.q;
    let tries = 0;
    let coming = false;
    const tell = (words) => {
      form.toggleAttribute("data-open", Boolean(words));
      form.querySelector("[role=status]").textContent = words;
    };
    const use = () => {
      if (!address || field.hasAttribute("role")) return; // it is there
      tell(field.value ? SEARCHING : "");
      if (coming) return;
      coming = true;
      const again = tries++ ? `?${tries}` : ""; // a browser may remember that an address failed
      import(new URL(address + again, document.baseURI).href).then(({ attach }) => attach(form), () => {
        coming = false;
        tell(field.value ? UNREACHED : "");
      });
    };
    field.addEventListener("focus", use);
    field.addEventListener("input", use);
    if (document.activeElement === field || history.state?.oitFind) use();
  }
  addEventListener("keydown", (event) => {
    if (!forms.length || !isShortcut(event)) return;
    event.preventDefault();
    forms[0].elements.q.focus();
    forms[0].elements.q.select();
  });
}
