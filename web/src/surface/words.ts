import { display, significant, withMinus } from '../units';

/** What the texture parameters of ISO 25178-2 are. */
const meanings: Record<string, string> = {
  Sa: 'arithmetical mean height',
  Sq: 'root mean square height',
  Sz: 'maximum height',
  Sp: 'maximum peak height',
  Sv: 'maximum pit height',
  Ssk: 'skewness of the heights',
  Sku: 'kurtosis of the heights',
  Sdr: 'developed interfacial area ratio',
};

export function textureMeaning(name: string): string {
  return meanings[name] ?? '';
}

/** A texture parameter as `acicula texture` writes it: lengths in micrometres, the area ratio in per cent. */
export function textureText(name: string, unit: string, value: number | null): string {
  if (value === null || !Number.isFinite(value)) return 'n/a';
  if (name === 'Sdr') return `${significant(100 * value)} %`;
  return unit === 'm' ? `${significant(value * 1e6)} µm` : significant(value);
}

/** Change against before, where a ratio means something: not of the skewness, which goes through 0. */
export function changeText(name: string, before: number | null, after: number | null): string {
  if (before === null || after === null || !Number.isFinite(before) || !Number.isFinite(after)) return '';
  if (name === 'Ssk' || before <= 0) return withMinus(signed(after - before));
  return `${withMinus(signed((100 * (after - before)) / before, 1))} %`;
}

function signed(value: number, digits?: number): string {
  const text = digits === undefined ? significant(value).replace('\u2212', '-') : value.toFixed(digits);
  return value > 0 ? `+${text}` : text;
}

/** "8 weeks after the first session". */
export function whenText(seconds: number): string {
  const { number, unit } = display(seconds, 's');
  return `${number} ${unit} after the first session`;
}

const compass = ['the right', 'the upper right', 'the top', 'the upper left', 'the left', 'the lower left', 'the bottom', 'the lower right'];

/** Where light comes from, in words; azimuth [rad] from the right, against the clock. */
export function lightText(azimuth: number): string {
  const eighths = Math.round(azimuth / (Math.PI / 4));
  return `from ${compass[((eighths % 8) + 8) % 8]!}`;
}
