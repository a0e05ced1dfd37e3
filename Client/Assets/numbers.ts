const full = new Intl.NumberFormat("vi-VN");
const short = new Intl.NumberFormat("vi-VN", { maximumFractionDigits: 1 });
const scales: readonly (readonly [number, string])[] = [[1e9, "tỷ"], [1e6, "triệu"], [1e3, "nghìn"]];

/** A number in full, as the tables write it; the dash for what is unknown. */
export function fullNumber(value: unknown): string {
  return typeof value === "number" ? full.format(value) : "—";
}

/** A number short enough for an axis. */
export function axisNumber(value: number): string {
  const scale = scales.find(([size]) => Math.abs(value) >= size);
  return scale ? `${short.format(value / scale[0])} ${scale[1]}` : full.format(value);
}
