import { drawCharts } from "./charts";

/**
 * Asks for the current address again and puts its live parts in the place of those shown. False when the server could not be
 * reached or no longer shows the page: what is shown then stays, and is marked as no longer live.
 */
export async function refresh(): Promise<boolean> {
  try {
    const answer = await fetch(location.href, { headers: { Accept: "text/html" }, redirect: "error" });
    if (!answer.ok) return false;
    swapLiveParts(new DOMParser().parseFromString(await answer.text(), "text/html"));
    return true;
  } catch {
    return false;
  }
}

function swapLiveParts(fresh: Document): void {
  const shown = [...document.querySelectorAll<HTMLElement>("[data-live]")];
  const arrived = [...fresh.querySelectorAll<HTMLElement>("[data-live]")];
  // Parts that come or go, as when a first page reports, change the page's build: then it is loaded anew.
  if (shown.map((part) => part.id).join() !== arrived.map((part) => part.id).join()) return location.reload();
  shown.forEach((part, index) => swap(part, arrived[index]!));
}

/** The markup each part last arrived with: the part itself holds drawn charts by now. */
const markup = new WeakMap<HTMLElement, string>();

function swap(part: HTMLElement, fresh: HTMLElement): void {
  if (markup.get(part) === fresh.outerHTML) return;
  const focused = part.contains(document.activeElement) ? pathTo(part, document.activeElement!) : undefined;
  const arrived = document.importNode(fresh, true);
  markup.set(arrived, fresh.outerHTML);
  for (const details of part.querySelectorAll<HTMLDetailsElement>("details[open][id]"))
    arrived.querySelector<HTMLDetailsElement>(`#${details.id}`)?.setAttribute("open", "");
  const scrolled = [...part.querySelectorAll(".table-scroll")].map((element) => [element.scrollLeft, element.scrollTop] as const);
  const drawn = [...part.querySelectorAll("[data-chart]")];
  part.replaceWith(arrived);

  arrived.querySelectorAll("[data-chart]").forEach((place, index) => {
    const chart = drawn[index];
    if (chart) place.replaceWith(chart);
  });
  drawCharts(arrived);
  arrived.querySelectorAll(".table-scroll").forEach((element, index) => element.scrollTo(...(scrolled[index] ?? [0, 0])));
  if (focused) follow(arrived, focused)?.focus({ preventScroll: true });
}

/** Where an element stands within a part, as the index of each child on the way. */
function pathTo(part: Element, element: Element): number[] {
  const path: number[] = [];
  for (let at = element; at !== part && at.parentElement; at = at.parentElement)
    path.unshift([...at.parentElement.children].indexOf(at));
  return path;
}

function follow(part: Element, path: readonly number[]): HTMLElement | undefined {
  let at: Element | undefined = part;
  for (const index of path) at = at?.children[index];
  return at instanceof HTMLElement ? at : undefined;
}
