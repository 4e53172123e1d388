// What htmx leaves to do on the review: where the focus goes after a decision, and keeping what is typed when one fails.

// A card may stand among those that are folded away.
function unfold(element) {
  const fold = element.closest("details");
  if (fold) fold.open = true;
}
document.addEventListener("click", (event) => {
  const link = event.target.closest('#paper a[href^="#s"]');
  const card = link && document.getElementById(link.hash.slice(1));
  if (card) unfold(card);
});

// The server names the element to go on with.
document.addEventListener("review:focus", (event) => {
  const element = document.getElementById(event.detail.id);
  if (!element) return;
  unfold(element);
  element.focus({ preventScroll: true });
  element.scrollIntoView({ block: "nearest" });
});

// Nothing was done: the server says why in words, which stand above the card until something of it is sent.
function say(element, { message, link, words }) {
  const card = element.closest?.(".sug") ?? document.getElementById("work");
  const note = document.createElement("p");
  note.className = "note note-alert mt-2";
  note.dataset.failure = card.id;
  note.setAttribute("role", "alert");
  note.append(message);
  if (link) {
    const away = Object.assign(document.createElement("a"), { href: link, target: "_blank", textContent: words });
    note.append(" ", away);
  }
  unsay(card.id);
  card.before(note);
  note.scrollIntoView({ block: "nearest" });
}
function unsay(id) {
  document.querySelectorAll(`[data-failure="${id}"]`).forEach((note) => note.remove());
}
document.addEventListener("page:failed", (event) => say(event.target, event.detail));
document.addEventListener("htmx:beforeRequest", (event) => {
  const { elt, requestConfig } = event.detail;
  const card = elt.closest(".sug") ?? document.getElementById("work");
  if (requestConfig.verb === "post" || elt.matches("a")) unsay(card?.id);
});

// The token of another session, as after signing in anew: the same form is sent once more with the present one.
const buttons = new WeakMap();
document.addEventListener("submit", (event) => buttons.set(event.target, event.submitter), true);
document.addEventListener("page:token", (event) => {
  const { token } = event.detail;
  const form = event.target;
  document.querySelectorAll('input[name="csrf_token"]').forEach((field) => { field.value = token; });
  if (form.dataset.sentAgain === token) {
    say(form, event.detail);
  } else {
    form.dataset.sentAgain = token;
    setTimeout(() => form.requestSubmit(buttons.get(form)));
  }
});

// A whole page is no answer for a card: something on the way to the server failed.
document.addEventListener("htmx:beforeSwap", ({ detail }) => {
  if (detail.requestConfig.elt.matches("[hx-select]") || !/^\s*<!doctype/i.test(detail.serverResponse)) return;
  detail.shouldSwap = false;
  offline();
});

// Other cards are numbered anew, but what is typed on an open one stays.
document.addEventListener("htmx:oobBeforeSwap", ({ detail }) => {
  const { target, fragment } = detail;
  if (target.matches(".sug-on") && fragment.querySelector("[data-beside]")) detail.shouldSwap = false;
});

// The text has been read: show its suggestions, unless somebody is at work on a card.
document.addEventListener("review:read", () => {
  if (!document.querySelector("#work [data-quote]")) location.reload();
});

// A version conflict begins with its heading.
document.addEventListener("htmx:afterSettle", (event) => {
  if (event.detail.target.id === "main" || event.detail.elt.id === "main") document.getElementById("main").focus();
});

// Nobody answered: say so, until somebody does.
function offline() {
  const note = document.getElementById("offline");
  note.hidden = false;
  note.scrollIntoView({ block: "nearest" });
}
document.addEventListener("htmx:sendError", offline);
document.addEventListener("htmx:afterRequest", (event) => {
  const note = document.getElementById("offline");
  if (note && event.detail.successful) note.hidden = true;
});
