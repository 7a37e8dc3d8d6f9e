(() => {
  "use strict";
  // The headline and the body of the text are two parts of it.
  const parts = [...document.querySelectorAll(".text")];
  const flash = (elements) => {
    for (const element of elements) {
      element.classList.remove("flash");
      void element.offsetWidth;
      element.classList.add("flash");
      setTimeout(() => element.classList.remove("flash"), 2300);
    }
  };
  const having = (name, value) => parts.flatMap((part) => [...part.querySelectorAll(`[data-${name}~="${CSS.escape(value)}"]`)]);
  document.addEventListener("click", (event) => {
    const link = event.target.closest('a[href^="#"]');
    if (!link) return;
    const target = decodeURIComponent(link.getAttribute("href").slice(1));
    const words = having("spans", target);
    if (words.length) flash(words);
    else flash([document.getElementById(target)].filter(Boolean));
  });
  for (const card of document.querySelectorAll(".card")) {
    const mark = (on) => {
      for (const words of having("reports", card.id)) words.classList.toggle("near", on);
    };
    card.addEventListener("pointerenter", () => mark(true));
    card.addEventListener("pointerleave", () => mark(false));
  }
  for (const button of document.querySelectorAll(".legend button")) {
    button.addEventListener("click", () => {
      const shown = button.getAttribute("aria-pressed") !== "true";
      button.setAttribute("aria-pressed", String(shown));
      for (const part of parts) part.classList.toggle(`hide-${button.dataset.kind}`, !shown);
    });
  }
})();
