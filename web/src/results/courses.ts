import type { Bands, Document, Maybe, Series } from '../document';
import { axisUnit, day, week } from '../units';

/** One figure of courses over time, ready to draw: values in the unit of its axis. */
export interface Figure {
  name: string;
  title: string;
  caption: string;
  unit: string;
  time: number[]; // [timeUnit]
  timeUnit: 'weeks' | 'days' | 'hours';
  curves: Curve[];
  sessions: number[]; // [timeUnit]
}

export interface Curve {
  name: string;
  label: string;
  values: Maybe[];
  /** 90 % intervals at the times at which endpoints are reported, in the axis' units. */
  whiskers: { time: number; low: number; high: number; value: Maybe }[];
}

interface Group {
  name: string;
  title: string;
  caption: string;
  /** Series, its label, and the endpoint that is its change against the skin before, when it is shown as that. */
  series: [string, string, string?][];
}

const groups: Group[] = [
  {
    name: 'outcome', title: 'What is treated', caption: 'Change against the same skin before; negative is less.',
    series: [
      ['outcome.scar_depth.relative', 'scar depth'], ['outcome.goodman_baron.relative', 'scar score'],
      ['outcome.wrinkle_depth.relative', 'wrinkle depth'], ['outcome.pore_area.relative', 'pore area'],
      ['outcome.melanin.relative', 'melanin'], ['outcome.firmness_E.relative', 'firmness'],
    ],
  },
  {
    name: 'collagen', title: 'Collagen and elastin', caption: 'In the papillary dermis, change against the same skin before.',
    series: [
      ['healing.collagen_total', 'collagen, all', 'healing.collagen_total.relative'],
      ['healing.collagen_1', 'collagen I', 'healing.collagen_I.relative'],
      ['healing.collagen_3', 'collagen III', 'healing.collagen_III.relative'],
      ['healing.elastin', 'elastin', 'healing.elastin.relative'],
    ],
  },
  {
    name: 'cells', title: 'Cells', caption: 'Inflammatory cells: 1 at the peak of a full wound. Fibroblasts: 1 in healthy skin.',
    series: [
      ['healing.neutrophils', 'neutrophils'], ['healing.inflammatory_macrophages', 'macrophages, inflammatory'],
      ['healing.repair_macrophages', 'macrophages, repair'], ['healing.fibroblasts', 'fibroblasts'],
      ['healing.myofibroblasts', 'myofibroblasts'],
    ],
  },
  {
    name: 'signals', title: 'Damage and signals', caption: 'Damage 0 to 1; growth factors 1 in healthy skin.',
    series: [['healing.damage', 'damage'], ['healing.tgf_beta1', 'TGF-β1'], ['healing.tgf_beta3', 'TGF-β3']],
  },
  {
    name: 'epidermis', title: 'Epidermis', caption: 'Thickness, change against the same skin before.',
    series: [['healing.epidermis', 'thickness', 'healing.epidermis.relative']],
  },
  {
    name: 'channel', title: 'Barrier: open channels', caption: 'Radius of the channels that are still open.',
    series: [['healing.channel_radius', 'radius of an open channel']],
  },
];

const timeSizes = { weeks: week, days: day, hours: 3600 } as const;

export function timeUnitFor(end: number): Figure['timeUnit'] {
  if (end >= 6 * week) return 'weeks';
  return end >= 2 * day ? 'days' : 'hours';
}

/** A course as its change against its first value, where an endpoint names it so. */
function asEndpoint(series: Series, endpoint: string | undefined): Series {
  const before = series.values[0];
  if (!endpoint || typeof before !== 'number' || before === 0) return series;
  return { name: endpoint, unit: '1', values: series.values.map((value) => (value === null ? null : value / before - 1)) };
}

function curve(label: string, series: Series, factor: number, bands: Bands | null, timeSize: number): Curve {
  // Courses are means over the papillary dermis; bands of a section belong to other values.
  const band = bands?.series.find((each) => each.name === series.name && each.observer !== 'section');
  const whiskers = (bands?.time ?? []).flatMap((time, index) => {
    const [low, high] = [band?.low[index], band?.high[index]];
    if (typeof low !== 'number' || typeof high !== 'number') return [];
    const value = band?.value[index] ?? null;
    return [{ time: time / timeSize, low: low * factor, high: high * factor, value: value === null ? null : value * factor }];
  });
  return { name: series.name, label, values: series.values.map((value) => (value === null ? null : value * factor)), whiskers };
}

/** Courses on one axis share its unit; a course that never leaves 0 says nothing and is left out. */
function figure(group: Group, series: Series[], time: number[], document: Document): Figure | null {
  const present = group.series.flatMap(([name, label, endpoint]) => {
    const found = series.find((each) => each.name === name);
    if (!found?.values.some((value) => value !== null && value !== 0)) return [];
    return [{ label, course: asEndpoint(found, endpoint) }];
  });
  const first = present[0];
  if (!first) return null;
  const timeUnit = timeUnitFor(time.at(-1) ?? 0);
  const size = timeSizes[timeUnit];
  const unit = axisUnit(present.flatMap((each) => each.course.values), first.course.unit, first.course.name);
  return {
    name: group.name, title: group.title, caption: group.caption, unit: unit.text, timeUnit,
    time: time.map((each) => each / size),
    curves: present.map((each) => curve(each.label, each.course, unit.factor, document.bands, size)),
    sessions: document.sessions.map((session) => session.time / size),
  };
}

const serumLabels: Record<string, string> = { donor: 'on the skin', absorbed: 'absorbed', systemic: 'in the blood' };

/** All figures of courses that a document has, the most asked first. */
export function figures(document: Document): Figure[] {
  const { time, series } = document.timeline;
  const known = new Set(groups.flatMap((group) => group.series.map(([name]) => name)));
  const barrier = series.filter((each) => each.name.startsWith('barrier.') && !known.has(each.name));
  const found = groups.map((group) => figure(group, series, time, document));
  for (const each of barrier) {
    const label = each.name.replace('barrier.', '').replaceAll('_', ' ');
    const group = { name: each.name, title: `Barrier: ${label}`, caption: '', series: [[each.name, label]] as [string, string][] };
    found.push(figure(group, [each], time, document));
  }
  return [...found, ...serumFigures(document)].filter((each): each is Figure => each !== null);
}

/** What becomes of the active, one figure a unit. */
function serumFigures(document: Document): (Figure | null)[] {
  const { serum } = document;
  if (!serum) return [];
  const units = [...new Set(serum.series.map((each) => each.unit))];
  return units.map((unit) => {
    const series = serum.series.filter((each) => each.unit === unit);
    const names = series.map((each): [string, string] => [each.name, serumLabels[each.name] ?? each.name.replaceAll('_', ' ')]);
    const group = {
      name: `serum ${unit}`, title: unit === 'kg m-2' ? `${serum.title}: where it is` : `${serum.title}: ${names.map(([, label]) => label).join(', ')}`,
      caption: 'From the first session on.', series: names,
    };
    return figure(group, series, serum.time, document);
  });
}

/** Value of a curve at a time between its points. */
export function valueAt(time: number[], values: Maybe[], at: number): Maybe {
  const after = time.findIndex((each) => each >= at);
  if (after === -1) return values.at(-1) ?? null;
  const [left, right] = [values[after - 1], values[after]];
  const [from, to] = [time[after - 1], time[after]];
  if (after === 0 || from === undefined || to === undefined || to === from) return right ?? null;
  if (typeof left !== 'number' || typeof right !== 'number') return null;
  return left + ((right - left) * (at - from)) / (to - from);
}
