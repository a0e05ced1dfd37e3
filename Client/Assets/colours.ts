/** The colour a custom property of the style sheet stands for now, light or dark, in a form that a canvas takes. */
export function colourOf(property: string): string {
  const probe = document.createElement("span");
  probe.style.color = `var(${property})`;
  document.body.append(probe);
  const colour = getComputedStyle(probe).color;
  probe.remove();
  return colour;
}
