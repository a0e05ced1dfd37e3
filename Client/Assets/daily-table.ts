/** What a table of days says: one series per column that names one. An unknown value is null. */
export interface DailySeries {
  readonly days: readonly string[];
  readonly series: readonly { readonly key: string; readonly name: string; readonly values: readonly (number | null)[] }[];
}

/** Reads a table of days: the chart shows what the table says, and nothing else. */
export function readSeries(table: HTMLTableElement): DailySeries {
  const headings = [...table.querySelectorAll<HTMLElement>("thead [data-series]")];
  const rows = [...table.querySelectorAll<HTMLTableRowElement>("tbody tr")];
  const values = rows.map((row) => [...row.querySelectorAll<HTMLElement>("td[data-value]")].map(readValue));
  return {
    days: rows.map((row) => row.querySelector("th")?.textContent?.trim() ?? ""),
    series: headings.map((heading, column) => ({
      key: heading.dataset["series"] ?? "",
      name: heading.textContent?.trim() ?? "",
      values: values.map((row) => row[column] ?? null),
    })),
  };
}

function readValue(cell: HTMLElement): number | null {
  const value = cell.dataset["value"];
  return value ? Number(value) : null;
}
