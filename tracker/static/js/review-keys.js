// Single keys on the review: J and K walk through the suggestions, the others press a button of the present one.
// They work outside fields only, and by the place of the key where the keyboard writes another alphabet.

const FIELDS = "input, textarea, select, [contenteditable]";
const cards = () => [...document.querySelectorAll(".sug")];
const present = () => document.activeElement.closest?.(".sug") || document.querySelector(".sug-on");

function letter(event) {
  if (/^[a-z?]$/i.test(event.key)) return event.key.toLowerCase();
  return /^Key[A-Z]$/.test(event.code) ? event.code.slice(3).toLowerCase() : "";
}

function walk(step) {
  const all = cards();
  const place = all.indexOf(present());
  const wanted = all[place < 0 ? 0 : Math.min(Math.max(place + step, 0), all.length - 1)];
  const fold = wanted?.closest("details");
  if (fold) fold.open = true;
  wanted?.focus({ preventScroll: true });
  wanted?.scrollIntoView({ block: "nearest" });
}

// Scrolls the pane alone: were the page to move under a pressed mouse button, the click would be lost.
function scrollWithin(pane, mark) {
  const [view, box] = [pane.getBoundingClientRect(), mark.getBoundingClientRect()];
  if (box.top < view.top) pane.scrollTop -= view.top - box.top;
  else if (box.bottom > view.bottom) pane.scrollTop += box.bottom - view.bottom;
}

// The passage of the present card is shown in the text.
document.addEventListener("focusin", (event) => {
  const card = event.target.closest(".sug");
  document.querySelectorAll(".mk-here").forEach((mark) => mark.classList.remove("mk-here"));
  if (!card) return;
  document.querySelectorAll(`#paper a[href="#${card.id}"]`).forEach((mark) => mark.classList.add("mk-here"));
  const mark = document.getElementById(`p${card.id.slice(1)}`);
  const pane = mark?.closest(".stick");
  if (pane && getComputedStyle(pane).overflowY === "auto") scrollWithin(pane, mark);
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing || event.target.closest(FIELDS)) return;
  const key = letter(event);
  if (key === "j" || key === "k") {
    walk(key === "j" ? 1 : -1);
  } else if (key === "?") {
    const keys = document.getElementById("keys");
    keys.open = !keys.open;
    if (keys.open) keys.scrollIntoView({ block: "nearest" });
  } else if (key) {
    const control = present()?.querySelector(`[data-key="${key}"]`);
    if (!control) return;
    control.click();
  } else {
    return;
  }
  event.preventDefault();
});
