import { refresh } from "./refresh";

/** At most one refresh in this many milliseconds, however often figures change. */
const REST = 2_000;
/** After the server has closed the stream for good (signed out, say), try again after this many milliseconds. */
const RETRY = 30_000;

/** Listens for changed figures where the page shows any, and refreshes them. */
export function openLive(): void {
  const state = document.getElementById("live-state");
  const address = state?.dataset["address"];
  if (state && address && document.querySelector("[data-live]")) new LiveFigures(state, address).open();
}

class LiveFigures {
  private waiting = false;
  private busy = false;
  private lastAt = -REST;
  private source: EventSource | undefined;
  private connectedBefore = false;

  constructor(private readonly state: HTMLElement, private readonly address: string) {
    document.addEventListener("visibilitychange", () => this.schedule());
    // A page that is left would otherwise hold its connection while the browser keeps it for going back.
    addEventListener("pagehide", () => this.source?.close());
    addEventListener("pageshow", (event) => { if (event.persisted) this.open(); });
  }

  open(): void {
    const source = new EventSource(this.address);
    this.source = source;
    source.addEventListener("ready", () => {
      this.show(true);
      // What changed while the connection was down was not told.
      if (this.connectedBefore) this.ask();
      this.connectedBefore = true;
    });
    source.addEventListener("figures", () => this.ask());
    source.addEventListener("error", () => {
      this.show(false);
      if (source.readyState === EventSource.CLOSED) setTimeout(() => this.open(), RETRY);
    });
  }

  private ask(): void {
    this.waiting = true;
    this.schedule();
  }

  private schedule(): void {
    if (!this.waiting || this.busy || document.hidden) return;
    this.busy = true;
    setTimeout(() => void this.run(), Math.max(0, this.lastAt + REST - performance.now()));
  }

  private async run(): Promise<void> {
    this.waiting = false;
    this.lastAt = performance.now();
    this.show(await refresh());
    this.busy = false;
    this.schedule();
  }

  private show(live: boolean): void {
    this.state.hidden = false;
    this.state.classList.toggle("lost", !live);
    const text = (live ? this.state.dataset["liveText"] : this.state.dataset["lostText"]) ?? "";
    if (this.state.textContent !== text) this.state.textContent = text;
  }
}
