/** Brings the current tab of a bar into sight that is wider than the screen. */
export function showCurrentTabs(): void {
  for (const tab of document.querySelectorAll<HTMLElement>(".tabs [aria-current]")) {
    const bar = tab.closest("ul");
    if (bar) bar.scrollLeft = tab.offsetLeft - (bar.clientWidth - tab.offsetWidth) / 2;
  }
}
