// On a phone the long parts of a page are folded (`data-fold`: the words of what is folded; none where its heading is what one
// taps). Without it, on a wider screen and on paper all is open. A link to something inside opens what it lies in.
ready(() => {
  if (matchMedia("(max-width: 44.99em)").matches) {
    for (const part of document.querySelectorAll("[data-fold]")) {
      const fold = document.createElement("details");
      const name = document.createElement("summary");
      fold.className = "oit-folded";
      name.append(part.dataset.fold || part.querySelector("h2"));
      fold.append(name, ...part.childNodes);
      part.append(fold);
    }
  }
  const open = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const folds = [];
    for (let at = place; at; at = at.parentElement) if (at.localName === "details" && !at.open) folds.push(at);
    for (const fold of folds) fold.open = true;
    if (folds.length) place.scrollIntoView();
  };
  addEventListener("hashchange", open);
  if (location.hash) open();

  // Browsers that do not know the rule of the style sheet print what is open.
  let closed = [];
  addEventListener("beforeprint", () => {
    closed = [...document.querySelectorAll("article details:not([open])")];
    for (const fold of closed) fold.open = true;
  });
  addEventListener("afterprint", () => { for (const fold of closed) fold.open = false; });
});
