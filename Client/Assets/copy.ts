/** Shows the buttons that copy a text, where the browser can. Without them, the text is there to be marked by hand. */
export function offerCopies(): void {
  if (!navigator.clipboard) return;
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", () => void copy(button));
  }
}

async function copy(button: HTMLButtonElement): Promise<void> {
  const source = document.getElementById(button.dataset["copy"] ?? "");
  if (!(source instanceof HTMLTextAreaElement)) return;
  const state = button.parentElement?.querySelector(".copy-state");
  try {
    await navigator.clipboard.writeText(source.value);
    if (state) state.textContent = button.dataset["copied"] ?? "";
  } catch {
    source.select(); // refused: marked, it is one key away
  }
}
