// On a phone the long parts of a page are folded (`data-fold`: the words of what is folded; none where its heading is what one
// taps). Without it, on a wider screen and on paper all is open. A link to something inside opens what it lies in. A page is drawn
// while it arrives, and can be folded only when it is whole: till then `folding` makes it look as if it were (charts.css).
root.classList.toggle("folding", matchMedia("(max-width: 44.99em)").matches);
// So it is with the choices of a list, which are open where the address has one (list.js).
root.classList.toggle("chosen", /[?&](unit|year|outcome|sort)=[^&]/.test(location.search));
ready(() => {
  const all = (selector) => [...document.querySelectorAll(selector)];
  for (const part of all(".folding [data-fold]")) {
    const fold = document.createElement("details");
    const name = document.createElement("summary");
    fold.className = "oit-folded";
    name.append(part.dataset.fold || part.querySelector("h2"));
    fold.append(name, ...part.childNodes);
    part.append(fold);
  }
  root.classList.remove("folding", "chosen");
  const show = () => {
    const place = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const closed = all("details:not([open])").filter((fold) => fold.contains(place));
    for (const fold of closed) fold.open = true;
    if (closed.length) place.scrollIntoView();
  };
  addEventListener("hashchange", show);
  if (location.hash) show();

  // Browsers that do not know the rule of the style sheet print what is open.
  let closed = [];
  addEventListener("beforeprint", () => (closed = all("article details:not([open])")).forEach((fold) => { fold.open = true; }));
  addEventListener("afterprint", () => closed.forEach((fold) => { fold.open = false; }));
});
