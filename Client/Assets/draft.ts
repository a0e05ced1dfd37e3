/** What is typed is kept under this and the member's id, so that nobody who shares a phone finds another's. */
const PREFIX = "campaigns.draft:";
/** A network that answers no more is one that is gone, after this many milliseconds. */
const PATIENCE = 30_000;
/** Where the browser does not notice that the network is back, it is tried every so many milliseconds. */
const RETRY = 15_000;

/** Keeps the links that are typed until the server has said what became of them, whatever the network does meanwhile. */
export function keepDraft(): void {
  const place = document.querySelector<HTMLElement>("[data-draft]");
  const form = place?.querySelector("form");
  const field = form?.querySelector("textarea");
  // Where the browser cannot send by itself, the form is a form like any.
  if (place && form && field && canSend()) new Draft(place, form, field).begin();
  // A session that ended by itself keeps the draft: it waits for the next personal link.
  if (document.querySelector("[data-forget]")) forgetOthers("");
  document.querySelector("form[action$='/me/sign-out']")?.addEventListener("submit", () => forgetOthers(""));
}

class Draft {
  private readonly key: string;
  private isSending = false;
  private isWaiting = false;
  private retry: number | undefined;

  constructor(private readonly place: HTMLElement, private readonly form: HTMLFormElement, private readonly field: HTMLTextAreaElement) {
    this.key = PREFIX + (place.dataset["draft"] ?? "");
  }

  begin(): void {
    forgetOthers(this.key);
    if (this.field.value === "") this.field.value = read(this.key);
    this.field.addEventListener("input", () => write(this.key, this.field.value));
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      write(this.key, this.field.value);
      void this.send();
    });
    addEventListener("online", () => { if (this.isWaiting) void this.send(); });
    if (!navigator.onLine && this.field.value !== "") this.say("offline");
  }

  private async send(): Promise<void> {
    if (this.isSending) return;
    this.isSending = true;
    clearTimeout(this.retry);
    this.say("sending");
    const patience = new AbortController(); // AbortSignal.timeout is not on every phone that has fetch
    const end = setTimeout(() => patience.abort(), PATIENCE);
    try {
      const answer = await fetch(this.form.action || location.href, {
        method: "POST",
        body: new URLSearchParams(fieldsOf(this.form)),
        headers: { Accept: "text/html" },
        signal: patience.signal,
      });
      this.isWaiting = false;
      if (answer.status >= 500 || answer.status === 429) this.say("failed");
      else this.show(answer.url, await answer.text());
    } catch {
      // The same again changes nothing, so it may be sent again though it may have arrived.
      this.isWaiting = true;
      this.say("offline");
      this.retry = setTimeout(() => void this.send(), RETRY);
    } finally {
      clearTimeout(end);
      this.isSending = false;
    }
  }

  /** Shows the page that answered, without asking for it a second time. Only a verdict ends the draft. */
  private show(address: string, markup: string): void {
    const page = new DOMParser().parseFromString(markup, "text/html");
    const main = page.querySelector("main");
    if (page.querySelector("[data-answered]")) remove(this.key);
    if (!main || !page.querySelector("[data-answered], [data-draft]")) return location.assign(address); // signed out, say: the draft waits
    document.querySelector("main")?.replaceWith(document.importNode(main, true));
    document.title = page.title;
    if (address !== location.href) history.pushState(null, "", address);
    addEventListener("popstate", () => location.reload(), { once: true });
    scrollTo(0, 0);
    document.querySelector<HTMLElement>("main")?.focus();
    keepDraft();
  }

  private say(state: "offline" | "sending" | "failed"): void {
    const line = this.form.querySelector<HTMLElement>(".draft-state");
    if (line) line.textContent = this.place.dataset[state] ?? "";
    this.place.classList.toggle("is-waiting", state !== "sending");
  }
}

function canSend(): boolean {
  return ["fetch", "AbortController", "URLSearchParams", "FormData", "DOMParser"].every((name) => name in window);
}

function fieldsOf(form: HTMLFormElement): [string, string][] {
  return [...new FormData(form)].map(([name, value]) => [name, String(value)]);
}

/** Drafts of others who used this browser, or of somebody who has signed out, are nobody's business. */
function forgetOthers(key: string): void {
  try {
    for (const known of Object.keys(localStorage)) if (known.startsWith(PREFIX) && known !== key) localStorage.removeItem(known);
  } catch { /* no storage, as in a private window: then nothing is kept */ }
}

function read(key: string): string {
  try { return localStorage.getItem(key) ?? ""; } catch { return ""; }
}

function write(key: string, text: string): void {
  try { localStorage.setItem(key, text); } catch { /* full, or none */ }
}

function remove(key: string): void {
  try { localStorage.removeItem(key); } catch { /* none */ }
}
