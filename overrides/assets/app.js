// The script of every page, in its head: what must be known before the first line is drawn stands first and is short.
// Without it every page is complete; it adds the choice of colours, the menu's manners, lists that filter, copying and printing.

const root = document.documentElement;
root.classList.replace("no-js", "js");

// A device without Thai letters draws one box for each of them, all of one width.
const ruler = document.createElement("canvas").getContext("2d");
root.classList.toggle("no-thai", ruler.measureText("ก").width === ruler.measureText("ฒ").width);

const SCHEME = "oit-scheme"; // kept on this device only
const wanted = () => { try { return localStorage.getItem(SCHEME); } catch { return null; } };
const dark = matchMedia("(prefers-color-scheme: dark)");
const drawScheme = () => { root.dataset.scheme = wanted() ?? (dark.matches ? "dark" : "light"); };
drawScheme();
dark.addEventListener("change", drawScheme);

function ready(work) {
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", work);
  else work();
}

ready(searchOnDemand);

ready(() => {
  const button = document.querySelector("[data-scheme-button]");
  button.addEventListener("click", () => {
    const next = root.dataset.scheme === "dark" ? "light" : "dark";
    try { localStorage.setItem(SCHEME, next); } catch { /* kept for this page alone */ }
    root.dataset.scheme = next;
  });

  for (const each of document.querySelectorAll("[data-print]")) each.addEventListener("click", () => print());

  // Where the address of the site was not known when it was built, the browser knows it.
  for (const link of document.querySelectorAll("a[data-permalink]")) link.textContent = decodeURI(link.href);
});
