// Leads from a former address to the new one, with the question and the spot that a reader came with.
(() => {
  const target = new URL(document.querySelector("link[rel=canonical]").href);
  target.search = location.search;
  target.hash = location.hash;
  location.replace(target);
})();
