// What an edition does without a server: the first page picks the reader's language, the search
// looks through all that is in, and focus stays where it was when a choice loads a page.
(() => {
  // The language of the first page, among those that there are.
  const start = document.querySelector("[data-start]");
  if (start) {
    const there = [...start.querySelectorAll("a[hreflang]")];
    const wanted = navigator.languages.map((tag) => tag.toLowerCase().split("-")[0]);
    const tag = wanted.find((lang) => there.some((link) => link.hreflang === lang));
    location.replace((there.find((link) => link.hreflang === tag) || there[0]).href);
    return;
  }

  // Focus, by the key that a control keeps from one view to the next.
  const KEPT = "edition";
  const keep = (value) => { try { sessionStorage.setItem(KEPT, value); } catch { /* closed by the reader */ } };
  const taken = () => {
    try {
      const found = sessionStorage.getItem(KEPT);
      sessionStorage.removeItem(KEPT);
      return found;
    } catch { return null; }
  };
  const nameOf = (address) => address.split(/[?#]/)[0].split("/").pop().split("_")[0].replace(/\.html$/, "");
  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href][data-key]");
    if (link && !link.closest(".search") && nameOf(link.href) === nameOf(location.href)) keep(`${link.dataset.key} ${scrollY}`);
  });
  const [key, height] = (taken() || "").split(" ");
  const again = key && document.querySelector(`[data-key="${CSS.escape(key)}"]`);
  if (again) {
    const menu = again.closest("details.menu");
    if (menu) menu.open = true;
    again.focus({ preventScroll: true });
    scrollTo(0, Number(height));
  }

  // Search: words of a line, whatever their accents and case; each of those asked for must occur.
  const search = document.querySelector(".edition .search");
  if (!search) return;
  const MOST = 30;
  const list = search.querySelector(".list");
  const [form, count, found] = ["form", ".count", ".found"].map((name) => list.querySelector(name));
  const field = form.querySelector("input");
  const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  let lines = null;
  const ready = () => new Promise((done, failed) => {
    if (lines) { done(); return; }
    const script = document.createElement("script");
    script.src = list.dataset.index;
    script.onload = () => {
      lines = globalThis.lines.map(([words, kind, address, further]) => (
        { words, kind, address, title: plain(words), all: plain(`${words} ${kind} ${further}`) }));
      done();
    };
    script.onerror = failed;
    document.head.append(script);
  });
  const rank = (line, asked) => (line.title === asked ? 0 : line.title.startsWith(asked) ? 1 : line.title.includes(asked) ? 2 : 3);
  const matching = (text) => {
    const asked = plain(text).trim();
    const words = asked.split(/\s+/).filter(Boolean);
    if (!words.length) return [];
    return lines.filter((line) => words.every((word) => line.all.includes(word)))
      .map((line, place) => [rank(line, asked), place, line]).sort((a, b) => a[0] - b[0] || a[1] - b[1])
      .map((item) => item[2]);
  };
  const show = () => {
    const all = matching(field.value);
    found.replaceChildren(...all.slice(0, MOST).map((line) => {
      const item = document.createElement("li"), link = document.createElement("a"), kind = document.createElement("small");
      link.href = line.address;
      link.textContent = line.words;
      kind.textContent = line.kind;
      link.append(" ", kind);
      item.append(link);
      return item;
    }));
    count.textContent = field.value.trim() ? count.dataset.words.replace("{count}", all.length) : "";
  };
  const open = () => ready().then(() => { form.hidden = false; field.focus(); show(); }, () => {});
  search.addEventListener("toggle", () => { if (search.open) open(); });
  field.addEventListener("input", show);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    found.querySelector("a")?.click();
  });
  search.addEventListener("keydown", (event) => {
    if (!["ArrowDown", "ArrowUp"].includes(event.key)) return;
    const stops = [field, ...found.querySelectorAll("a")];
    const to = stops.indexOf(document.activeElement) + (event.key === "ArrowDown" ? 1 : -1);
    if (!stops[to]) return;
    event.preventDefault();
    stops[to].focus();
  });
})();
