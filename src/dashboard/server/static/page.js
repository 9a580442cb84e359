// What makes the document live: the dashboard's own links and forms are followed in place, what
// changed is announced, focus and open menus are kept, and the live page takes over from the first
// HTML once it shows the same. Without this script every link and form loads a page.
(() => {
  const root = () => document.getElementById("root");
  const first = () => document.getElementById("first");
  const page = () => (first() ? first() : root());
  const main = () => document.querySelector("#root [class*='st-key-page-']");
  const isLive = () => document.documentElement.dataset.live === "yes";
  const PATIENCE = 8000;

  // Of a large drawing, a live page is sent the marks of each class of width as text, which Streamlit
  // does not look through: those that fit are unpacked, on paper all, as it is of another width.
  const packed = () => root()?.querySelectorAll("[data-packed]") || [];
  const unpack = (part) => {
    part.innerHTML = part.dataset.packed;
    part.removeAttribute("data-packed");
  };
  const unpackShown = (part) => {
    if ("packed" in part.dataset && getComputedStyle(part).display !== "none") unpack(part);
  };
  // A part has no box, and so no size, until its width is that of the page.
  const resized = new ResizeObserver((found) => found.forEach(({ target }) => unpackShown(target)));
  const known = new WeakSet();
  const unpackNew = () => {
    for (const part of packed()) {
      if (known.has(part)) continue;
      known.add(part);
      resized.observe(part);
      unpackShown(part);
    }
  };
  addEventListener("beforeprint", () => packed().forEach(unpack));

  // Taking over.
  // Streamlit fetches what plots a picture when it is needed first; until then its place is empty.
  const isDrawn = (picture) => picture.querySelector(".stHtml, canvas, .main-svg");
  const isComplete = () =>
    root()?.querySelector(".foot") && [...root().querySelectorAll("[class*='st-key-picture-']")].every(isDrawn);
  const takeOver = () => {
    if (isLive() || !isComplete()) return;
    const kept = keyOf(document.activeElement);
    const menus = openMenus();
    document.documentElement.dataset.live = "yes";
    if (first()) first().remove();
    restore(kept, menus);
    fit();
  };
  setTimeout(() => {
    const line = first() && first().querySelector(".not-live");
    if (line) line.hidden = false;
  }, PATIENCE);

  // Focus and open menus, by keys that stay the same from one view to the next.
  // A mark of a drawing has none: it is found by what it stands for.
  const markOf = (element) => {
    const mark = element?.closest?.(".drawing > a");
    const kind = mark && Object.keys(mark.dataset).find((name) => name !== "card");
    return kind && `[data-picture="${mark.closest("[data-picture]").dataset.picture}"] a[data-${kind}="${CSS.escape(mark.dataset[kind])}"]`;
  };
  const keyOf = (element) => element?.closest?.("[data-key]")?.dataset.key || markOf(element);
  const keyed = (key) => {
    const alike = [...page().querySelectorAll(key.startsWith("[") ? key : `[data-key="${CSS.escape(key)}"]`)];
    return alike.find((element) => element.checkVisibility());
  };
  const openMenus = () => [...page().querySelectorAll("details.menu[open]")].map((menu) => menu.dataset.menu);
  const restore = (key, menus) => {
    for (const menu of page().querySelectorAll("details.menu")) {
      if (menus.includes(menu.dataset.menu) && !menu.open) menu.open = true;
    }
    const active = document.activeElement;
    if (!key || (active && active !== document.body && active.isConnected)) return;
    const found = keyed(key);
    if (found) found.focus({ preventScroll: true });
    else main()?.querySelector("h1")?.focus({ preventScroll: true });
  };

  // Links in place.
  let going = null;
  const base = () => new URL("./", location.href).pathname;
  const pages = () => [...document.querySelectorAll("header.bar nav a")].map((link) => new URL(link.href).pathname);
  const isOurs = (link) => {
    const url = new URL(link.href, location.href);
    if (url.origin !== location.origin || link.target || link.hasAttribute("download")) return false;
    return url.hash === "" && (pages().includes(url.pathname) || url.pathname === location.pathname);
  };
  const go = (state) => {
    going = state;
    document.documentElement.toggleAttribute("data-going", Boolean(going));
  };
  const follow = (address, key) => {
    const url = new URL(address, location.href);
    if (connection() === "DISCONNECTED_FOREVER") { location.assign(url); return; }
    const samePage = url.pathname === location.pathname;
    go({ key: key || keyOf(document.activeElement), menus: samePage ? openMenus() : [], said: said(), samePage });
    history.pushState({}, "", url);
    ask();
  };
  // Streamlit hears of a link only while it is connected, and what it was asked on a connection
  // that breaks is lost: it is asked again when it has found its server. A page is loaded for what
  // does not arrive, but only where a server is there: else the reader would lose the page.
  const connection = () => document.querySelector("[data-testid=stApp]")?.dataset.testConnectionState;
  const ask = () => {
    if (connection() !== "CONNECTED") { wait(); return; }
    dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    clearTimeout(ask.late);
    ask.late = setTimeout(() => { if (going) location.reload(); }, 2 * PATIENCE);
  };
  let connected = false;
  const keepAsking = () => {
    const before = connected;
    connected = connection() === "CONNECTED";
    if (!connected) clearTimeout(ask.late);
    if (connected === before || !isLive()) return;
    clearTimeout(wait.soon);
    if (going) ask();
    else if (connected) hush();
    else wait.soon = setTimeout(wait, PATIENCE / 2);
  };
  const arrive = () => {
    if (!going) return;
    const { key, menus, said: before, samePage } = going;
    go(null);
    clearTimeout(ask.late);
    if (!samePage) document.querySelector("[data-testid=stMain]")?.scrollTo(0, 0);
    restore(samePage ? key : "to-nothing", menus);
    fit();
    announce(before);
  };
  addEventListener("popstate", () => {
    if (going) return;
    go({ key: keyOf(document.activeElement), menus: [], said: said(), samePage: true });
    if (isLive() && connection() !== "CONNECTED") wait();
  });

  // What changed, in one polite place.
  const announcer = document.createElement("p");
  announcer.setAttribute("role", "status");
  announcer.className = "unseen";
  const said = () => [...page().querySelectorAll(":is(.finding, h1, .position, .turns span)")].map((found) => found.textContent);
  const announce = (before) => {
    const changed = said().filter((text) => !before.includes(text));
    const chips = [...(main()?.querySelectorAll(".line .chip") || [])].map((chip) => chip.textContent.replace("×", "").trim());
    announcer.textContent = [...chips, ...changed.slice(0, 2)].join(". ");
    announcer.className = "unseen";
  };
  const hush = () => {
    announcer.textContent = "";
    announcer.className = "unseen";
  };
  const wait = () => {
    const words = page().querySelector("[data-waiting]")?.dataset.waiting || "";
    if (announcer.textContent !== words) announcer.textContent = words;
    announcer.className = "waiting";
  };

  // Streamlit has drawn a view once nothing more comes in and its foot stands for this link.
  const inOrder = (query) => [...new URLSearchParams(query)].map(String).sort().join("&");
  const stands = (foot) =>
    foot.dataset.page === location.pathname.split("/").pop() && inOrder(foot.dataset.asked) === inOrder(location.search);
  let waiting = 0;
  const settle = () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const foot = root()?.querySelector(".foot");
      if (foot && going && stands(foot) && isComplete()) arrive();
    }, 60);
  };
  const follows = () => {
    unpackNew();
    takeOver();
    keepAsking();
    remember();
    const foot = root()?.querySelector(".foot");
    if (foot && document.documentElement.lang !== foot.lang) document.documentElement.lang = foot.lang;
    const shown = main();
    if (shown && shown.id !== "main" && !first()) {
      shown.id = "main";
      shown.setAttribute("role", "main");
      // Streamlit's own takes in the bar and the foot; a page has one.
      document.getElementById("stMain")?.setAttribute("role", "group");
    }
    for (const box of document.querySelectorAll("#root [class*='st-key-picture-']:not([data-picture])")) {
      box.dataset.picture = box.className.match(/st-key-picture-(\S+)/)[1];
    }
    settle();
  };
  // A slide fills the room: all of it is in sight, and as large as it can be.
  const fit = () => {
    const slide = page().querySelector(":is(.st-key-block-slide, .block-slide)");
    if (!slide) return;
    const room = innerHeight - document.querySelector(".stage-foot").offsetHeight - 12;
    const fits = (zoom) => {
      slide.style.zoom = zoom;
      return slide.getBoundingClientRect().bottom <= room && slide.scrollWidth <= slide.clientWidth + 1;
    };
    let [least, most] = [0.4, 2];
    for (let step = 0; step < 7; step += 1) {
      const zoom = (least + most) / 2;
      if (fits(zoom)) least = zoom; else most = zoom;
    }
    fits(least);
  };
  addEventListener("resize", fit);
  fit();
  document.documentElement.dataset.fitted = "yes";

  // A menu of the bar holds one choice: with it the menu closes and has the focus.
  const keyOfChosen = (link) => {
    const menu = link.closest("header.bar details.menu");
    if (!menu) return keyOf(link);
    menu.open = false;
    return menu.querySelector("summary").dataset.key;
  };

  // Clicks, forms, keys.
  document.addEventListener("click", (event) => {
    if (event.defaultPrevented || event.button || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const summary = event.target.closest?.("summary[data-href]");
    if (summary && isLive()) {
      event.preventDefault();
      follow(summary.dataset.href, summary.dataset.key);
      return;
    }
    const link = event.target.closest?.("a[href]");
    if (link?.classList.contains("skip")) {
      event.preventDefault();
      const to = document.querySelector("#main h1") || document.getElementById("main");
      to.tabIndex = -1;
      to.focus();
    } else if (link?.classList.contains("copy-link")) copyLink(event, link);
    else if (link && isLive() && isOurs(link)) {
      event.preventDefault();
      follow(link.href, keyOfChosen(link));
    }
    if (event.target.closest?.("button.copy")) copyText(event.target.closest("button.copy"));
    if (event.target.closest?.("button.full-screen")) {
      if (document.fullscreenElement) document.exitFullscreen();
      else document.documentElement.requestFullscreen();
    }
  });
  // A menu closes where the reader turns away from it, and with Escape.
  const closeOthers = (kept) => {
    for (const menu of page().querySelectorAll("details.menu[open]")) if (!menu.contains(kept)) menu.open = false;
  };
  document.addEventListener("click", (event) => closeOthers(event.target));
  // Escape lets go of what is picked in a picture of the page.
  const release = () => {
    const held = page()?.querySelector("nav.filtered[data-released]");
    if (!held || document.activeElement?.closest?.("input, select, textarea")) return;
    if (isLive()) follow(held.dataset.released);
    else location.assign(held.dataset.released);
  };
  // The day of the last visit is kept by the browser alone, and is sent only in a link that is
  // followed. A day that has begun is part of the visit.
  const lastVisit = (() => {
    const today = new Date().toISOString().slice(0, 10);
    try {
      const known = JSON.parse(localStorage.getItem("ai-factories-visits") || "{}");
      const visits = known.latest === today ? known : { latest: today, before: known.latest };
      localStorage.setItem("ai-factories-visits", JSON.stringify(visits));
      return /^\d{4}-\d{2}-\d{2}$/.test(visits.before || "") ? visits.before : "";
    } catch { return ""; }
  })();
  const remember = () => {
    if (!lastVisit) return;
    for (const item of document.querySelectorAll("li[data-remembered][hidden]")) {
      const link = document.createElement("a");
      link.href = item.dataset.remembered.replace("{day}", lastVisit);
      link.dataset.key = item.dataset.name;
      link.append(...item.childNodes);
      item.append(link);
      item.hidden = false;
    }
  };
  // A handle over months: a link says the first day of the one, the last of the others.
  const inDays = (handle, query) => {
    query.delete(handle.name);
    query.delete(handle.dataset.part);
    if (handle.value === handle.dataset.whole) return;
    const [year, month, isLast] = [Math.floor(handle.value / 12), handle.value % 12, handle.dataset.part !== "since"];
    const day = new Date(Date.UTC(year, month + isLast, isLast ? 0 : 1));
    query.set(handle.dataset.part, day.toISOString().slice(0, 10));
  };
  document.addEventListener("input", (event) => {
    if (event.target.dataset?.whole === undefined) return;
    if (isKnob(event.target)) { slide(event.target); return; }
    const [first, last] = event.target.form.querySelectorAll("input[data-part]");
    if (+first.value > +last.value) event.target.value = event.target === first ? last.value : first.value;
    event.target.form.style.setProperty("--from", first.value - first.min);
    event.target.form.style.setProperty("--to", last.value - first.min + 1);
  });
  // The knob on the line of days below the map: a month a step, and a page to the day of a wave.
  const isKnob = (element) => element.dataset?.part === "on";
  const slide = ({ value, min, max, style, parentElement }) => {
    const from = Number(style.getPropertyValue("--from"));
    parentElement.style.setProperty("--shown", `${from + ((100 - from) * (value - min)) / (max - min)}%`);
  };
  const toMonth = (knob) => {
    const query = new URLSearchParams(location.search);
    inDays(knob, query);
    follow(addressOf(query), knob.dataset.key);
  };
  const turnPage = (event) => {
    event.preventDefault();
    const stop = page().querySelector(`.days-of-map [data-page=${event.key}]`);
    if (stop) follow(stop.href, event.target.dataset.key);
  };
  const addressOf = (query) => `${location.pathname}?${query.toString().replaceAll("%2C", ",").replaceAll("%3A", ":")}`;
  const sent = (form) => {
    // Streamlit takes names away that are also those of properties of a form, such as "lang".
    for (const field of form.querySelectorAll("input[data-name]")) field.name = field.dataset.name;
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value !== "") query.set(name, query.has(name) ? `${query.get(name)},${value}` : value);
    }
    for (const handle of form.querySelectorAll("input[data-part]")) inDays(handle, query);
    follow(addressOf(query));
  };
  document.addEventListener("submit", (event) => {
    if (!isLive() || event.target.method !== "get") return;
    event.preventDefault();
    sent(event.target);
  });
  document.addEventListener("change", (event) => {
    const form = event.target.form;
    if (isKnob(event.target)) toMonth(event.target);
    if (!form || !isLive() || event.target.type === "search" || event.target.type === "text") return;
    if (event.target.type === "date" && event.target.value && !event.target.checkValidity()) return;
    sent(form);
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      const menu = document.activeElement?.closest?.("details.menu[open]");
      if (menu) { menu.open = false; menu.querySelector("summary").focus(); } else release();
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (isKnob(event.target) && event.key.startsWith("Page")) turnPage(event);
    if (event.target.closest?.("input, select, textarea, summary, .table-frame")) return;
    const way = [...page().querySelectorAll("a[data-keys]")].find((link) => link.dataset.keys.split(" ").includes(event.key));
    if (way) { event.preventDefault(); way.click(); }
  });

  // The clipboard; browsers give it to https and to localhost alone, elsewhere the link just opens.
  const done = (element) => {
    const words = element.textContent;
    if (words === element.dataset.done) return;
    element.textContent = element.dataset.done;
    setTimeout(() => { element.textContent = words; }, 2000);
  };
  const copyLink = (event, link) => {
    if (!navigator.clipboard) return;
    event.preventDefault();
    navigator.clipboard.writeText(link.href).then(() => done(link), () => { location.href = link.href; });
  };
  const copyText = (button) => {
    const field = button.parentElement.querySelector("input");
    field.select();
    navigator.clipboard?.writeText(field.value).then(() => done(button), () => {});
  };

  new MutationObserver(follows).observe(document.documentElement, { childList: true, subtree: true, attributes: true, attributeFilter: ["class", "data-test-connection-state"] });
  document.body.append(announcer);
})();
