// The look that a reader chose holds before anything is drawn. Streamlit keeps its own choice below
// the path of each page; what a private window does not keep is that of the system.
(() => {
  const NAMES = { light: "Light", dark: "Dark", "": "System" };
  const kept = (change) => {
    try { return change(localStorage); } catch { return ""; }
  };
  const chosen = kept((storage) => storage.getItem("look")) || "";
  const root = document.documentElement;
  root.style.colorScheme = chosen;
  root.dataset.look = chosen;
  kept((storage) => {
    if (chosen || storage.getItem("look") === "") storage.setItem(`stActiveTheme-${location.pathname}-v2`, JSON.stringify(NAMES[chosen]));
  });
  // Where columns cannot be drawn, a still stands in their place (style/blocks.css).
  const canvas = document.createElement("canvas");
  if (!canvas.getContext("webgl2")) root.dataset.webgl = "no";
  // A still is the one of the system's look until here.
  addEventListener("DOMContentLoaded", () => {
    if (!chosen) return;
    for (const source of document.querySelectorAll("#first source[media*=prefers-color-scheme]")) {
      const width = source.media.replace(/(^| and )\(prefers-color-scheme: dark\)/, "");
      source.media = chosen === "dark" ? width || "all" : "not all";
    }
  });
  document.addEventListener("click", (event) => {
    const look = event.target.closest?.("button[data-look]");
    if (!look) return;
    kept((storage) => storage.setItem("look", look.dataset.look));
    location.reload();
  });
})();
