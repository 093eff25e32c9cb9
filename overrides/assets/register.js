// The list of a register shows one state alone by its address (register.css); here the chosen link is marked, also for whoever
// only hears the page. Without it the list changes all the same.
ready(() => {
  const choices = document.querySelectorAll("[data-choices] a");
  if (!choices.length) return;
  const mark = () => {
    const chosen = [...choices].find((link) => link.hash === location.hash) ?? choices[0];
    for (const link of choices) {
      if (link === chosen) link.setAttribute("aria-current", "true");
      else link.removeAttribute("aria-current");
    }
  };
  addEventListener("hashchange", mark);
  mark();
});
