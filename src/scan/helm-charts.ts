import { baseName } from "../domain/path.ts";

const VALUES = /^values\.ya?ml$/;
const CHART_FILE = /(?:^|\/)(?:Chart\.ya?ml|values\.ya?ml|\.helmignore|(?:templates|charts)\/.+)$/;

/** Whether the file says where a chart is (https://helm.sh/docs/topics/charts/). */
export function isChartManifest(path: string): boolean {
  return /^Chart\.ya?ml$/.test(baseName(path));
}

/** Whether a chart is made of files of this kind. */
export function isChartFile(path: string): boolean {
  return CHART_FILE.test(path);
}

/** Whether the file, where it is part of a chart, says nothing by itself: values and parts of templates. */
export function isChartInput(path: string): boolean {
  return VALUES.test(baseName(path)) || /(?:^|\/)templates\/.*\.tpl$/.test(path);
}

/** The folder (with `/` at its end, empty at the root) of the chart that a template, a part of one or the values belong to, undefined where it is none. */
export function chartOf(path: string): string | undefined {
  const inTemplates = /^(.*?\/|)templates\//.exec(path)?.[1];
  if (inTemplates !== undefined) return inTemplates;
  return VALUES.test(baseName(path)) ? path.slice(0, path.lastIndexOf("/") + 1) : undefined;
}

/** As `chartOf`, of the chart that all of it is part of: a chart is rendered with the values of the one around it. */
export function outermostChart(path: string): string | undefined {
  const chart = chartOf(path);
  return chart === undefined ? undefined : (/^(.*?\/|)charts\//.exec(chart)?.[1] ?? chart);
}
