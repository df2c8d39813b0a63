/**
 * SI values as people read them. The units and digits are those of the program's own reports (src/acicula/io/display.cpp),
 * so that a number on the screen is the number on the command line.
 */
export interface Displayed {
  number: string;
  unit: string;
}

const minute = 60;
const hour = 60 * minute;
export const day = 24 * hour;
export const week = 7 * day;
export const year = 365.2422 * day; // of UDUNITS-2

/** One customary unit for values of an SI unit, from a magnitude on. */
interface Custom {
  si: string;
  from: number; // smallest magnitude [si] for which it is used
  size: number; // one of it in SI
  text: string;
  room?: string; // only for names of this room
}

const customs: Custom[] = [
  { si: 'm', from: 1e-3, size: 1e-3, text: 'mm' },
  { si: 'm', from: 0, size: 1e-6, text: 'µm' },
  { si: 's', from: 2 * week, size: week, text: 'weeks' },
  { si: 's', from: 2 * day, size: day, text: 'days' },
  { si: 's', from: 90 * minute, size: hour, text: 'h' },
  { si: 's', from: 90, size: minute, text: 'min' },
  { si: 's', from: 0, size: 1, text: 's' },
  { si: 'm-2', from: 0, size: 1e4, text: 'per cm²' },
  { si: 'kg m-2', from: 1e-2, size: 1e-2, text: 'mg/cm²' },
  { si: 'kg m-2', from: 0, size: 1e-5, text: 'µg/cm²' },
  { si: 'kg m-2 s-1', from: 0, size: 1e-3 / hour, text: 'g/m²/h', room: 'barrier' },
  { si: 'kg m-2 s-1', from: 0, size: 1e-5 / hour, text: 'µg/cm²/h' },
  { si: 'm s-1', from: 0, size: 1e-2 / hour, text: 'cm/h', room: 'absorption' },
  { si: 'm s-1', from: 0, size: 1e-2, text: 'cm/s' },
  { si: 'kg m-3', from: 0, size: 1, text: 'g/L' },
  { si: 'N', from: 1, size: 1, text: 'N' },
  { si: 'N', from: 0, size: 1e-3, text: 'mN' },
  { si: 'Pa', from: 1e9, size: 1e9, text: 'GPa' },
  { si: 'Pa', from: 1e6, size: 1e6, text: 'MPa' },
  { si: 'Pa', from: 0, size: 1e3, text: 'kPa' },
  { si: 'rad', from: 0, size: Math.PI / 180, text: '°' },
  { si: 'Hz', from: 0, size: 1, text: 'Hz' },
  { si: 's-1', from: 0, size: 1, text: 'per s' },
];

/** Three significant digits without trailing zeros; the sign is a true minus. */
export function significant(value: number): string {
  if (!Number.isFinite(value)) return 'n/a';
  if (value === 0) return '0';
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  if (magnitude < -4 || magnitude > 6) {
    return withMinus(value.toExponential(2).replace(/e([+-])(\d)$/, 'e$10$2'));
  }
  const rounding = 10 ** (magnitude - 2);
  const rounded = Math.round(value / rounding) * rounding;
  const text = rounded.toFixed(Math.max(0, 2 - magnitude));
  return withMinus(text.includes('.') ? text.replace(/\.?0+$/, '') : text);
}

export function withMinus(text: string): string {
  return text.replace(/^-/, '\u2212');
}

function isShare(name: string): boolean {
  return /fraction|probability|share/.test(name);
}

/** Weeks only when they are whole: 30 days are no 4.29 weeks. */
function isWholeWeeks(seconds: number): boolean {
  return seconds % week === 0;
}

/** `value` [si] of the endpoint or series `name` in its customary unit. */
export function display(value: number | null | undefined, si: string, name = ''): Displayed {
  if (value === null || value === undefined || !Number.isFinite(value)) return { number: 'n/a', unit: '' };
  if (name.endsWith('.relative')) {
    return { number: (value > 0 ? '+' : '') + withMinus((100 * value).toFixed(1)), unit: '%' };
  }
  if (si === '1') {
    return isShare(name) ? { number: significant(100 * value), unit: '%' } : { number: significant(value), unit: '' };
  }
  for (const custom of customs) {
    if (custom.si !== si || Math.abs(value) < custom.from) continue;
    if (custom.text === 'weeks' && !isWholeWeeks(value)) continue;
    if (custom.room && !name.startsWith(custom.room)) continue;
    const number = significant(value / custom.size);
    const single = number === '1' && /^(weeks|days)$/.test(custom.text);
    return { number, unit: single ? custom.text.slice(0, -1) : custom.text };
  }
  return { number: significant(value), unit: si };
}

/** Number and unit in one text: "1.5 mm", "54°", "+12.0 %". */
export function displayText(value: number | null | undefined, si: string, name = ''): string {
  const shown = display(value, si, name);
  if (shown.unit === '') return shown.number;
  return shown.unit === '°' ? shown.number + shown.unit : `${shown.number} ${shown.unit}`;
}

/** Factor and text of the customary unit of a whole series, chosen by its largest magnitude, for axes. */
export function axisUnit(values: (number | null)[], si: string, name = ''): { factor: number; text: string } {
  if (name.endsWith('.relative') || (si === '1' && isShare(name))) return { factor: 100, text: '%' };
  const largest = values.reduce<number>((most, value) => Math.max(most, Math.abs(value ?? 0)), 0);
  const custom = customs.find(
    (each) => each.si === si && largest >= each.from && (!each.room || name.startsWith(each.room)),
  );
  if (custom) return { factor: 1 / custom.size, text: custom.text };
  return { factor: 1, text: si === '1' ? '' : si };
}
