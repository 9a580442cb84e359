// Maps: zoomed by buttons, keys, the wheel with Ctrl and two fingers; moved by dragging; arrow keys
// go from site to site. A map is a sheet in a frame, whose place and size are variables of the style.
// Without this script the whole map is shown.
(() => {
  const MOST = 8, STEP = 1.5, FAR = 4;
  const kept = new Map();
  document.documentElement.dataset.maps = "yes";
  const frameOf = (element) => element?.closest?.(".map")?.querySelector(".frame");
  const slugOf = (frame) => frame.closest(".map").dataset.picture;
  const of = (frame) => kept.get(slugOf(frame)) || { zoom: 1, x: 0, y: 0 };

  // A redrawn map stands where the reader had it; x and y are shares of the frame.
  const put = (frame) => {
    const { zoom, x, y } = of(frame);
    const style = frame.style;
    style.setProperty("--zoom", zoom);
    style.setProperty("--x", x);
    style.setProperty("--y", y);
    frame.toggleAttribute("data-zoomed", zoom > 1);
  };
  const within = (value, zoom, wide) => Math.min(0, Math.max(1 - zoom * wide, value));
  const set = (frame, zoom, x, y) => {
    const wide = frame.querySelector(".sheet").offsetWidth / frame.offsetWidth / of(frame).zoom;
    const least = Math.min(Math.max(zoom, 1), MOST);
    kept.set(slugOf(frame), least === 1 ? { zoom: 1, x: 0, y: 0 }
      : { zoom: least, x: within(x, least, wide), y: within(y, least, 1) });
    put(frame);
  };
  // Around a place of the frame, which stays where it is.
  const zoom = (frame, by, [x, y] = [0.5, 0.5]) => {
    const now = of(frame);
    const next = Math.min(Math.max(now.zoom * by, 1), MOST) / now.zoom;
    set(frame, now.zoom * next, x - (x - now.x) * next, y - (y - now.y) * next);
  };
  const share = (frame, { clientX, clientY }) => {
    const box = frame.getBoundingClientRect();
    return [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
  };
  const acts = { in: (frame) => zoom(frame, STEP), out: (frame) => zoom(frame, 1 / STEP), reset: (frame) => set(frame, 1, 0, 0) };

  document.addEventListener("click", (event) => {
    const button = event.target.closest?.("[data-zoom]");
    if (button) acts[button.dataset.zoom](frameOf(button));
    if (moved) { event.preventDefault(); event.stopPropagation(); moved = false; }
  }, { capture: true });
  const wheel = (event) => {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const frame = event.currentTarget;
    zoom(frame, Math.exp(-Math.sign(event.deltaY) * Math.min(Math.abs(event.deltaY), 100) / 250), share(frame, event));
  };

  // Dragging; on a screen that is touched one finger scrolls the page and two zoom the map.
  const fingers = new Map();
  let moved = false;
  let grip = null;
  const grab = (frame) => {
    const places = [...fingers.values()];
    const middle = { clientX: 0, clientY: 0 };
    for (const place of places) {
      middle.clientX += place.clientX / places.length;
      middle.clientY += place.clientY / places.length;
    }
    const apart = places.length > 1 ? Math.hypot(places[0].clientX - places[1].clientX, places[0].clientY - places[1].clientY) : 0;
    return { frame, at: share(frame, middle), apart, from: middle };
  };
  document.addEventListener("pointerdown", (event) => {
    const frame = event.target.closest?.(".map .frame");
    if (!frame || event.button) return;
    fingers.set(event.pointerId, event);
    moved = false;
    grip = grab(frame);
  });
  document.addEventListener("pointermove", (event) => {
    if (!grip || !fingers.has(event.pointerId)) return;
    if (event.pointerType === "mouse" && !event.buttons) { fingers.clear(); grip = null; return; }
    fingers.set(event.pointerId, event);
    const next = grab(grip.frame);
    const far = Math.hypot(next.from.clientX - grip.from.clientX, next.from.clientY - grip.from.clientY);
    if (!grip.apart && (of(grip.frame).zoom === 1 || (far < FAR && !moved))) return;
    moved = true;
    if (grip.apart && next.apart) zoom(grip.frame, next.apart / grip.apart, grip.at);
    const now = of(grip.frame);
    set(grip.frame, now.zoom, now.x + next.at[0] - grip.at[0], now.y + next.at[1] - grip.at[1]);
    grip = next;
  });
  const letGo = (event) => {
    fingers.delete(event.pointerId);
    grip = fingers.size && grip ? grab(grip.frame) : null;
  };
  document.addEventListener("pointerup", letGo);
  document.addEventListener("pointercancel", letGo);
  document.addEventListener("dragstart", (event) => { if (event.target.closest?.(".map")) event.preventDefault(); });
  const KEYS = { "+": "in", "=": "in", "-": "out", 0: "reset" };
  const WAYS = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };

  // The nearest sign in a direction, seen from the one that has focus or from the middle.
  const nextSign = (frame, [right, down]) => {
    const box = (element) => element.getBoundingClientRect();
    const middle = ({ left, top, width, height }) => [left + width / 2, top + height / 2];
    const active = document.activeElement;
    const [x, y] = middle(box(frame.contains(active) && active !== frame && active.matches(".sign") ? active : frame));
    let [found, least] = [null, Infinity];
    for (const sign of frame.querySelectorAll("a.sign")) {
      const [toX, toY] = middle(box(sign));
      const along = (toX - x) * right + (toY - y) * down;
      const aside = Math.abs((toX - x) * down) + Math.abs((toY - y) * right);
      const cost = along + 2 * aside;
      if (sign !== active && along > 0.5 && cost < least) [found, least] = [sign, cost];
    }
    return found;
  };
  const inSight = (frame, sign) => {
    const [x, y] = share(frame, { clientX: sign.getBoundingClientRect().left, clientY: sign.getBoundingClientRect().top });
    const now = of(frame);
    if (x < 0.02 || x > 0.98 || y < 0.02 || y > 0.98) set(frame, now.zoom, now.x + 0.5 - x, now.y + 0.5 - y);
  };
  document.addEventListener("keydown", (event) => {
    const frame = event.target.closest?.(".map .frame");
    if (!frame || event.ctrlKey || event.metaKey || event.altKey) return;
    if (KEYS[event.key]) acts[KEYS[event.key]](frame);
    else if (WAYS[event.key]) {
      const sign = nextSign(frame, WAYS[event.key]);
      if (sign) { sign.focus({ preventScroll: true }); inSight(frame, sign); }
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }, { capture: true });

  // Playing goes from stop to stop of the days and ends with the last; any other act ends it.
  let playing = 0;
  const stops = () => [...document.querySelectorAll("#root .days-of-map .stop")];
  const step = () => {
    const all = stops();
    const now = all.findIndex((stop) => stop.getAttribute("aria-current"));
    if (now === all.length - 1) { playing = 0; return; }
    all[now + 1].click();
    playing = setTimeout(step, 2200);
  };
  document.addEventListener("click", (event) => {
    if (!event.isTrusted) return;
    const wasPlaying = playing;
    clearTimeout(playing);
    playing = 0;
    if (!event.target.closest?.(".days-of-map .play") || wasPlaying) return;
    const all = stops();
    if (all.at(-1)?.getAttribute("aria-current")) { all[0].click(); playing = setTimeout(step, 2200); } else step();
  });
  addEventListener("keydown", () => { clearTimeout(playing); playing = 0; });

  new MutationObserver(() => {
    for (const frame of document.querySelectorAll(".map .frame:not([data-placed])")) {
      frame.dataset.placed = "yes";
      Object.assign(frame, { tabIndex: 0, role: "group", ariaLabel: frame.dataset.label });
      frame.addEventListener("wheel", wheel, { passive: false });
      if (kept.has(slugOf(frame))) put(frame);
    }
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
