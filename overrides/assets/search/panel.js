// What hangs below the field: a status, and a list of which the keys choose one. Knows the pattern of a combobox, and nothing of what is
// searched.

import { RESULTS } from "./labels.js";
import { element } from "./draw.js";

let made = 0;

const describe = (node, attributes) => {
  for (const name in attributes) node.setAttribute(name, attributes[name]);
};

/** Make the panel of a form. It opens and closes by `turn`; what it shows stays until something else is shown. */
export function panelOf(form) {
  const field = form.elements.q;
  const root = form.querySelector(".oit-find__panel");
  const status = form.querySelector("[role=status]");
  const list = element("div", { id: `oit-find-${++made}`, className: "oit-find__list", hidden: true });
  let options = [];
  let at = -1;

  describe(list, { role: "listbox", "aria-label": RESULTS });
  describe(field, { role: "combobox", "aria-autocomplete": "list", "aria-controls": list.id, "aria-expanded": false });
  root.append(list);
  root.addEventListener("mousedown", (event) => event.target === list || event.preventDefault()); // the focus stays in the field

  function choose(which) {
    at = which;
    options.forEach((option, i) => describe(option, { "aria-selected": i === at }));
    field.removeAttribute("aria-activedescendant");
    if (at < 0) return;
    describe(field, { "aria-activedescendant": options[at].id });
    options[at].scrollIntoView({ block: "nearest" });
  }

  const panel = {
    list,
    open: false,
    chosen: () => options[at],

    /** Choose the next or the one before; between the last and the first is the field itself. */
    move: (step) => choose(((at + 1 + step + options.length + 1) % (options.length + 1)) - 1),

    /** Open or close; the list is there for nobody while it is closed or empty. */
    turn(open) {
      panel.open = open;
      form.toggleAttribute("data-open", open);
      list.hidden = !open || !options.length;
      describe(field, { "aria-expanded": !list.hidden });
      choose(-1);
    },

    say(words) {
      if (status.textContent !== words) status.textContent = words;
    },

    /** Say that something is coming; what is there stays until it has come. */
    wait(words) {
      panel.say(words);
      describe(list, { "aria-busy": true });
      panel.turn(true);
    },

    /** Show a status with options, each a link or a button. */
    show(words, some) {
      panel.say(words);
      options = some;
      options.forEach((option, i) => describe(option, { role: "option", id: `${list.id}-${i}`, tabindex: -1 }));
      list.replaceChildren(...options);
      describe(list, { "aria-busy": false });
      panel.turn(panel.open);
      list.scrollTop = 0;
    },
  };
  return panel;
}
