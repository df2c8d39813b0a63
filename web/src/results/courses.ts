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
  interval: Interval[]; // at the times at which it is known
}

/** 90 % interval at one time, in the axis' units. */
export interface Interval {
  time: number;
  low: number;
  high: number;
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
    name: 'inflammation', title: 'Inflammatory cells', caption: 'In the papillary dermis; 1 at the peak of a full wound.',
    series: [
      ['healing.neutrophils', 'neutrophils'], ['healing.inflammatory_macrophages', 'macrophages, inflammatory'],
      ['healing.repair_macrophages', 'macrophages, repair'],
    ],
  },
  {
    name: 'fibroblasts', title: 'Fibroblasts', caption: 'In the papillary dermis, relative to the fibroblasts of healthy skin.',
    series: [['healing.fibroblasts', 'fibroblasts'], ['healing.myofibroblasts', 'myofibroblasts']],
  },
  {
    name: 'signals', title: 'Damage and signals', caption: 'Damage 0 to 1; growth factors 1 in healthy skin.',
    series: [['healing.damage', 'damage'], ['healing.tgf_beta1', 'TGF-β1'], ['healing.tgf_beta3', 'TGF-β3']],
  },
  {
    name: 'epidermis', title: 'Epidermis', caption: 'Thickness, change against the same skin before.',
    series: [['healing.epidermis', 'thickness', 'healing.epidermis.relative']],
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
  const interval = (bands?.time ?? []).flatMap((time, index) => {
    const [low, high] = [band?.low[index], band?.high[index]];
    if (typeof low !== 'number' || typeof high !== 'number') return [];
    return [{ time: time / timeSize, low: low * factor, high: high * factor }];
  });
  return { name: series.name, label, values: series.values.map((value) => (value === null ? null : value * factor)), interval };
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
    sessions: document.sessions.map((session) => session.time / size).filter((each) => each <= (time.at(-1) ?? 0) / size),
  };
}

/** All figures of courses that a document has, the most asked first. */
export function figures(document: Document): Figure[] {
  const { time, series } = document.timeline;
  const found = [...groups.map((group) => figure(group, series, time, document)), ...barrierFigures(document), ...serumFigures(document)];
  return found.filter((each): each is Figure => each !== null);
}

/** Open channels and water loss in the hours after the first session. */
function barrierFigures(document: Document): (Figure | null)[] {
  if (!document.barrier) return [];
  const series = document.barrier.series.map((each) => ({ ...each, name: `barrier.${each.name}` }));
  const { time, series: shown } = untilSettled(document.barrier.time, series);
  const caption = 'After the first session.';
  const groups: Group[] = [
    { name: 'water-loss', title: 'Barrier: water loss', caption, series: [['barrier.water_loss', 'transepidermal water loss']] },
    { name: 'open-share', title: 'Barrier: open channels', caption, series: [['barrier.open_share', 'permeable area still open']] },
  ];
  return groups.map((group) => figure(group, shown, time, document));
}

/** Where an active counts as absorbed: in living skin, taken up by vessels, or broken down there. */
const absorbedPlaces = ['viable_epidermis', 'dermis', 'cleared', 'degraded'];

export function absorbedCourse(series: Series[]): Series {
  const inside = series.filter((each) => absorbedPlaces.includes(each.name));
  const values = (inside[0]?.values ?? []).map((_, index) => inside.reduce((sum, each) => sum + (each.values[index] ?? 0), 0));
  return { name: 'absorbed', unit: 'kg m-2', values };
}

/** What becomes of the active. */
function serumFigures(document: Document): (Figure | null)[] {
  const { serum } = document;
  if (!serum) return [];
  const { time, series } = untilSettled(serum.time, [...serum.series, absorbedCourse(serum.series)]);
  const groups: Group[] = [
    {
      name: 'absorbed', title: `${serum.title}: absorbed`, caption: 'Absorbed: has reached living skin, whether it is still there or not.',
      series: [['absorbed', 'absorbed'], ['donor', 'on the skin'], ['cleared', 'taken up by vessels'], ['degraded', 'broken down']],
    },
    {
      name: 'in-skin', title: `${serum.title}: in the skin`, caption: 'Amounts in the layers, per area of skin.',
      series: [['stratum_corneum', 'stratum corneum'], ['channels', 'channels'], ['viable_epidermis', 'viable epidermis'], ['dermis', 'dermis']],
    },
  ];
  return groups.map((group) => figure(group, series, time, document));
}

const settled = 0.01; // share of its range by which a course may still differ from its end

/** Courses without the long tail in which nothing happens any more. */
function untilSettled(time: number[], series: Series[]): { time: number[]; series: Series[] } {
  const last = series.reduce((latest, { values }) => {
    const known = values.map((value) => value ?? 0);
    const [end, range] = [known.at(-1) ?? 0, Math.max(...known) - Math.min(...known)];
    return Math.max(latest, known.findLastIndex((value) => Math.abs(value - end) > settled * range));
  }, 0);
  const until = (time[last] ?? 0) * 1.1;
  const count = time.filter((each) => each <= until).length + 1;
  return { time: time.slice(0, count), series: series.map((each) => ({ ...each, values: each.values.slice(0, count) })) };
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
