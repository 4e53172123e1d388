// Selecting words of the text offers to mark them, or to use them in the open suggestion.
// Offsets count code points from the start of the text, as the server does.

const form = document.getElementById("selection");
const use = form.querySelector("[data-use]");
const paper = () => document.getElementById("paper");
const points = (words) => [...words].length;

// The words of a range without the numbers of the marks.
function wordsOf(range) {
  const copy = range.cloneContents();
  copy.querySelectorAll("[data-number]").forEach((number) => number.remove());
  return copy.textContent;
}

function startOf(range) {
  const node = range.startContainer;
  const paragraph = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-start]");
  if (!paragraph) return null;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(range.startContainer, range.startOffset);
  return Number(paragraph.dataset.start) + points(wordsOf(before));
}

function look() {
  const selection = document.getSelection();
  const range = selection.rangeCount ? selection.getRangeAt(0) : null;
  const inside = range && !range.collapsed && paper().contains(range.startContainer) && paper().contains(range.endContainer);
  const words = inside ? wordsOf(range) : "";
  if (!words.trim()) {
    if (!form.contains(document.activeElement)) form.hidden = true;
    return;
  }
  const start = startOf(range);
  form.elements.quote.value = words.trim();
  form.elements.near.value = start === null ? "" : start + points(words) - points(words.trimStart());
  use.hidden = !document.querySelector(".sug-on [data-quote]");
  form.hidden = false;
}

document.addEventListener("selectionchange", look);

use.addEventListener("click", () => {
  const card = document.querySelector(".sug-on");
  const quote = card.querySelector("[data-quote]");
  quote.value = form.elements.quote.value;
  const near = card.querySelector("[data-near]");
  if (near) near.value = form.elements.near.value;
  form.hidden = true;
  quote.focus();
});
