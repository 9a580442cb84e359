// What style rules cannot do: the largest type with which the sheet of a state fits on one side
// of A4, and a button that prints.
(() => {
  const MILLIMETRE = 96 / 25.4;
  const HEIGHT = (297 - 16 - 1) * MILLIMETRE;
  const LARGEST = 9, SMALLEST = 6.5, STEP = 0.1;
  const root = document.documentElement;
  const sheet = document.querySelector("main.one-sheet");
  const tables = [...document.querySelectorAll("main.one-sheet table")];

  const isTooWide = (table) => table.offsetWidth > table.parentElement.clientWidth + 1;
  const fits = (points, sheets) => {
    sheet.style.setProperty("--base", `${points}pt`);
    return !tables.some(isTooWide) && sheet.offsetHeight <= HEIGHT * sheets - (sheets > 1 ? 40 : 0);
  };
  const fit = () => {
    for (const sheets of [1, 2]) {
      for (let points = LARGEST; points >= SMALLEST - 0.001; points -= STEP) {
        if (fits(points, sheets)) return;
      }
    }
  };
  const ready = async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})));
    if (sheet) fit();
    // A word that makes a table wider than the paper is broken, and only there.
    [...document.querySelectorAll("main table")].filter(isTooWide).forEach((table) => {
      table.classList.add("tight");
    });
    root.dataset.ready = "";
  };
  const button = document.querySelector("button");
  button.hidden = false;
  button.addEventListener("click", () => window.print());
  ready();
})();
