// What the page cannot do from Python: taking away what the first HTML said once the page says
// it, its language after a switch, and the full screen.
(() => {
  const follow = () => {
    const first = document.getElementById("first");
    if (first && document.querySelector("#root .st-key-page h1")) first.remove();
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
