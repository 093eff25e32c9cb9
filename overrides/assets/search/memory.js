// What a page remembers for the way back: in the entry of this tab's history, so that no other tab and no other day knows of it.

/** Keep a value under a name; undefined forgets it. */
export function remember(name, value) {
  if (value === undefined && !history.state?.[name]) return;
  history.replaceState({ ...history.state, [name]: value }, "");
}

/** What was kept, where the reader came back; on any other way it is forgotten. */
export function recall(name) {
  const [way] = performance.getEntriesByType("navigation");
  if (way?.type === "back_forward") return history.state?.[name];
  remember(name);
}
