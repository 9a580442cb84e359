// What the page cannot do from Python: its language after a switch, and the full screen.
(() => {
  const follow = () => {
    const said = document.querySelector(".footer[lang]");
    if (said && document.documentElement.lang !== said.lang) {
      document.documentElement.lang = said.lang;
    }
  };
  new MutationObserver(follow).observe(document, { childList: true, subtree: true });
  document.addEventListener("click", (event) => {
    if (!event.target.closest || !event.target.closest(".st-key-full-screen button")) return;
    if (document.fullscreenElement) document.exitFullscreen();
    else document.documentElement.requestFullscreen();
  });
})();
