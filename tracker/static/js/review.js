// What htmx leaves to do on the review: where the focus goes after a decision, and whole pages in the place of a card.

// The server names the element to go on with.
document.addEventListener("review:focus", (event) => {
  const element = document.getElementById(event.detail.id);
  if (!element) return;
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
});

// An answer that is a whole page (signed out, not allowed, failed) takes the place of the page, not of a card.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { detail } = event;
  if (!/^\s*<!doctype/i.test(detail.serverResponse)) return;
  detail.shouldSwap = true;
  detail.target = document.getElementById("main");
  detail.swapOverride = "outerHTML show:window:top";
  detail.selectOverride = "#main";
});

// The text has been read: show its suggestions, unless somebody is at work on a card.
document.addEventListener("review:read", () => {
  if (!document.querySelector("#work [data-quote]")) location.reload();
});

// A version conflict, or such a page, begins with its heading.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target.id === "main" || event.detail.elt.id === "main") document.getElementById("main").focus();
});

// Nobody answered: say so, until somebody does.
document.addEventListener("htmx:sendError", () => {
  const note = document.getElementById("offline");
  note.hidden = false;
  note.scrollIntoView({ block: "nearest" });
});
document.addEventListener("htmx:afterRequest", (event) => {
  const note = document.getElementById("offline");
  if (note && event.detail.successful) note.hidden = true;
});
