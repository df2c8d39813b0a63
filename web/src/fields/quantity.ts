/** Texts with a unit, as protocols hold them ("1.5 mm"), and the units that sliders and drawings need [SI of one]. */
export interface Quantity {
  number: number;
  unit: string;
}

const second = 1;
const day = 86400 * second;
const sizes: Record<string, number> = {
  m: 1, cm: 1e-2, mm: 1e-3, um: 1e-6, 'µm': 1e-6, nm: 1e-9,
  s: second, second, seconds: second, minute: 60, minutes: 60, min: 60, hour: 3600, hours: 3600, h: 3600,
  day, days: day, week: 7 * day, weeks: 7 * day, month: 365.2422 * day / 12, months: 365.2422 * day / 12,
  year: 365.2422 * day, years: 365.2422 * day, Julian_year: 365.25 * day,
  degree: Math.PI / 180, degrees: Math.PI / 180, rad: 1,
  N: 1, mN: 1e-3, Pa: 1, kPa: 1e3, MPa: 1e6, GPa: 1e9, Hz: 1,
  'cm/s': 1e-2, 'm/s': 1, 'g/L': 1, 'cm-2': 1e4, cm2: 1e-4, mg: 1e-6, 'g/mol': 1e-3,
};

export function parseQuantity(text: string): Quantity | null {
  const match = /^\s*([+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)\s*(\S.*?)?\s*$/.exec(text);
  if (!match?.[1]) return null;
  return { number: Number(match[1]), unit: match[2] ?? '' };
}

/** `text` as a number of `unit`; null when it is no quantity or its unit is not one of those known here. */
export function inUnit(text: string, unit: string): number | null {
  const quantity = parseQuantity(text);
  if (!quantity) return null;
  if (quantity.unit === unit || quantity.unit === '') return quantity.number;
  const from = sizes[quantity.unit];
  const to = sizes[unit];
  return from === undefined || to === undefined ? null : (quantity.number * from) / to;
}

/** SI value in `unit`, or null when the unit is not known here. */
export function fromSi(value: number, unit: string): number | null {
  const size = sizes[unit];
  return size === undefined ? null : value / size;
}

/** Shortest text of a number of at most six digits with its unit: "1.5 mm". */
export function writeQuantity(number: number, unit: string): string {
  const digits = String(Number(number.toPrecision(6)));
  return unit === '' ? digits : `${digits} ${unit}`;
}

/** What a person typed into a field of `unit`: a bare number is meant in that unit. */
export function completeQuantity(text: string, unit: string): string {
  const quantity = parseQuantity(text);
  return quantity && quantity.unit === '' ? `${text.trim()} ${unit}`.trim() : text.trim();
}
