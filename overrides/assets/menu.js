// Folds of the menu: one open at a time, closed by Esc or by going elsewhere.

ready(() => {
  const nav = document.querySelector(".oit-nav");
  const folds = nav ? [...nav.querySelectorAll("li > details")] : [];
  const close = (but) => folds.forEach((fold) => { if (fold !== but) fold.open = false; });
  folds.forEach((fold) => fold.addEventListener("toggle", () => fold.open && close(fold)));
  nav?.addEventListener("keydown", (event) => {
    const open = folds.find((fold) => fold.open);
    if (event.key !== "Escape" || !open) return;
    open.open = false;
    open.querySelector("summary").focus();
  });
  document.addEventListener("click", (event) => { if (!nav?.contains(event.target)) close(); });
  nav?.addEventListener("focusout", (event) => { if (event.relatedTarget && !nav.contains(event.relatedTarget)) close(); });
});
