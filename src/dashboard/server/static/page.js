// What the page cannot do from Python: taking away what the first HTML said once the page says
// it, its language after a switch, a map taken away too early, the clipboard, and the full screen.
(() => {
  const follow = () => {
    const first = document.getElementById("first");
    if (first && document.querySelector("#root :is(.st-key-page h1, .trouble)")) first.remove();
    const said = document.querySelector(".footer[lang]");
    if (said && document.documentElement.lang !== said.lang) {
      document.documentElement.lang = said.lang;
    }
  };
  // A fast click takes a map away while its outlines are still on their way; plotly then draws it
  // all the same and fails on what is gone. Nothing on the page is missing, so nobody is told.
  window.addEventListener("unhandledrejection", (event) => {
    if (String(event.reason && event.reason.message).includes("_scrollZoom")) event.preventDefault();
  });
  new MutationObserver(follow).observe(document, { childList: true, subtree: true });
  const copied = (link) => {
    const words = link.textContent;
    if (words === link.dataset.done) return;
    link.textContent = link.dataset.done;
    setTimeout(() => { link.textContent = words; }, 2000);
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest && event.target.closest("a.copy-link");
    // Browsers give the clipboard to https and to localhost alone; elsewhere the link just opens.
    if (!link || !navigator.clipboard || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(() => copied(link), () => { location.href = link.href; });
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest || !event.target.closest(".st-key-full-screen button")) return;
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  });
})();
