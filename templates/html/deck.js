"use strict";
// One slide at a time: arrows, Page keys, Home, End and space move, n shows the notes. Each slide has its address.
(() => {
  const root = document.documentElement;
  const main = document.querySelector("main");
  const slides = Array.from(document.querySelectorAll(".slide"));
  let at = 0;

  const button = (words, press) => {
    const one = document.createElement("button");
    one.type = "button";
    one.textContent = words;
    one.addEventListener("click", press);
    return one;
  };
  const previous = button(main.dataset.previous, () => go(at - 1));
  const next = button(main.dataset.next, () => go(at + 1));
  const notes = button(main.dataset.notes, () => note());
  const nav = document.createElement("nav");
  nav.setAttribute("aria-label", main.dataset.slides);
  nav.append(previous, next, notes);

  // Letters get smaller where a slide holds more than its height, but never so small that nobody can read them.
  const fit = () => {
    root.style.fontSize = "";
    if (window.matchMedia("(max-width:44rem)").matches) return;
    const whole = parseFloat(getComputedStyle(root).fontSize);
    for (let share = 0.96; share > 0.6 && root.scrollHeight > window.innerHeight + 1; share -= 0.04) {
      root.style.fontSize = `${whole * share}px`;
    }
  };

  const show = (place) => {
    at = Math.min(Math.max(place, 0), slides.length - 1);
    slides.forEach((slide, each) => slide.classList.toggle("current", each === at));
    previous.disabled = at === 0;
    next.disabled = at === slides.length - 1;
    notes.disabled = !slides[at].querySelector(".notes");
    window.scrollTo(0, 0);
    fit();
  };

  const go = (place) => {
    show(place);
    slides[at].focus({ preventScroll: true });
    history.replaceState(null, "", `#${slides[at].id}`);
  };

  const note = () => {
    const on = root.classList.toggle("noted");
    notes.setAttribute("aria-pressed", String(on));
    document.querySelectorAll(".notes").forEach((one) => { one.open = on; });
  };

  const named = () => Math.max(0, slides.findIndex((slide) => `#${slide.id}` === location.hash));

  const keys = {
    ArrowRight: () => at + 1, ArrowDown: () => at + 1, PageDown: () => at + 1,
    ArrowLeft: () => at - 1, ArrowUp: () => at - 1, PageUp: () => at - 1,
    Home: () => 0, End: () => slides.length - 1,
  };

  document.addEventListener("keydown", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "n") { note(); return; }
    const on = event.target instanceof Element ? event.target : root;
    // What can be scrolled or pressed keeps its own keys.
    const scroll = on.closest(".scroll, .notes");
    const scrolls = scroll && (scroll.scrollWidth > scroll.clientWidth + 1 || scroll.scrollHeight > scroll.clientHeight + 1);
    if (scrolls || (event.key === " " && on.closest("button, a, summary"))) return;
    const place = event.key === " " ? (event.shiftKey ? at - 1 : at + 1) : keys[event.key]?.();
    if (place === undefined) return;
    event.preventDefault();
    go(place);
  });
  window.addEventListener("hashchange", () => show(named()));
  window.addEventListener("resize", fit);

  notes.setAttribute("aria-pressed", "false");
  root.classList.add("one-at-a-time");
  main.after(nav);
  show(named());
})();
