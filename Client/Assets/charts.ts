import { BarChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use, type ECharts } from "echarts/core";
import { CanvasRenderer } from "echarts/renderers";
import { readSeries, type DailySeries } from "./daily-table";
import { axisNumber, fullNumber } from "./numbers";
import { colourOf } from "./colours";

use([BarChart, GridComponent, LegendComponent, TooltipComponent, CanvasRenderer]);

/** Below this width in pixels the legend takes two lines. */
const NARROW = 520;

const charts = new Map<HTMLElement, ECharts>();
const resized = new ResizeObserver((entries) => {
  for (const entry of entries) fit(entry.target as HTMLElement);
});

/** Draws or redraws every chart within a part of the page, each from the table it names. */
export function drawCharts(part: ParentNode): void {
  for (const element of part.querySelectorAll<HTMLElement>("[data-chart]")) {
    const table = document.getElementById(element.dataset["chart"] ?? "");
    if (table instanceof HTMLTableElement) draw(element, readSeries(table));
  }
}

/** Redraws when the system turns dark or light, and lights charts up for paper. */
export function followColours(): void {
  const redraw = () => drawCharts(document);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);
  matchMedia("print").addEventListener("change", redraw);
}

function fit(element: HTMLElement): void {
  const chart = charts.get(element);
  chart?.resize();
  chart?.setOption({ grid: { top: topOf(chart.getWidth()) } });
}

function topOf(width: number): number {
  return width < NARROW ? 72 : 44;
}

function draw(element: HTMLElement, data: DailySeries): void {
  let chart = charts.get(element);
  if (!chart) {
    chart = init(element, undefined, { renderer: "canvas" });
    charts.set(element, chart);
    resized.observe(element);
  }
  chart.setOption(options(data, chart.getWidth()), { replaceMerge: ["series"] });
}

function options(data: DailySeries, width: number) {
  const text = colourOf("--chart-text");
  const line = colourOf("--chart-line");
  const surface = colourOf("--chart-surface");
  const font = getComputedStyle(document.body).fontFamily;
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  return {
    animation: !calm,
    animationDuration: 300,
    animationDurationUpdate: 300,
    textStyle: { fontFamily: font, color: text },
    grid: { left: 4, right: 8, top: topOf(width), bottom: 4, outerBoundsMode: "same" as const, outerBoundsContain: "axisLabel" as const },
    legend: { top: 0, left: 0, icon: "roundRect", itemWidth: 12, itemHeight: 12, itemGap: 16, textStyle: { color: text, fontSize: 13 } },
    tooltip: {
      trigger: "axis" as const,
      // Drawn on the canvas: a tooltip of markup would need inline styles, which the content policy refuses.
      renderMode: "richText" as const,
      axisPointer: { type: "shadow" as const },
      backgroundColor: surface,
      borderColor: line,
      textStyle: { color: text, fontFamily: font, fontSize: 13 },
      confine: true,
      valueFormatter: (value: unknown) => fullNumber(value),
    },
    xAxis: {
      type: "category" as const,
      data: data.days,
      axisLabel: { color: text, formatter: (day: string) => day.slice(0, 5), hideOverlap: true },
      axisLine: { lineStyle: { color: line } },
      axisTick: { show: false },
    },
    yAxis: {
      type: "value" as const,
      axisLabel: { color: text, formatter: axisNumber },
      splitLine: { lineStyle: { color: line } },
      splitNumber: 4,
    },
    series: data.series.map((series) => ({
      id: series.key,
      name: series.name,
      type: "bar" as const,
      stack: "all",
      barCategoryGap: "25%",
      itemStyle: { color: colourOf(`--platform-${series.key}`), borderColor: surface, borderWidth: 0.5 },
      emphasis: { disabled: true },
      data: series.values.map((value) => value ?? "-"),
    })),
  };
}
