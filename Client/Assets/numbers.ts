interface Writing {
  readonly full: Intl.NumberFormat;
  readonly short: Intl.NumberFormat;
  readonly scales: readonly (readonly [number, string])[];
}

function writing(locale: string, billion: string, million: string, thousand: string): Writing {
  return {
    full: new Intl.NumberFormat(locale),
    short: new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }),
    scales: [[1e9, billion], [1e6, million], [1e3, thousand]],
  };
}

// As the server writes them: the language is that of the page.
const numbers = document.documentElement.lang === "en"
  ? writing("en-US", "B", "M", "K")
  : writing("vi-VN", " tỷ", " triệu", " nghìn");

/** A number in full, as the tables write it; the dash for what is unknown. */
export function fullNumber(value: unknown): string {
  return typeof value === "number" ? numbers.full.format(value) : "—";
}

/** A number short enough for an axis. */
export function axisNumber(value: number): string {
  const scale = numbers.scales.find(([size]) => Math.abs(value) >= size);
  return scale ? numbers.short.format(value / scale[0]) + scale[1] : numbers.full.format(value);
}
