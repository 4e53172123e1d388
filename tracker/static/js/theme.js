// Applies the saved choice of colours before the first paint; "auto" follows the system.
const root = document.documentElement;
const system = matchMedia("(prefers-color-scheme: dark)");
function apply() {
  const chosen = root.dataset.theme;
  root.dataset.bsTheme = chosen === "auto" ? (system.matches ? "dark" : "light") : chosen;
}
apply();
system.addEventListener("change", apply);
