/** The DOCUMENT of one run: what the server answers and what report.html embeds. SI numbers; unknown is null. */

export type Grade = 'validated' | 'calibrated' | 'unvalidated';
export type Maybe = number | null;

export interface Document {
  schema: number;
  title: string;
  sentence: string;
  terms: [string, string][];
  protocol: string;
  resolved: string;
  summary: Summary;
  headlines: string[];
  meanings: Record<string, Meaning>;
  skin: Skin;
  device: Device;
  condition: Condition;
  channels: Channels;
  sessions: Session[];
  injury: { depth: number[]; fraction: number[] };
  timeline: { time: number[]; series: Series[] };
  bands: Bands | null;
  /** The skin's barrier after the first session; left out by writers that do not follow it. */
  barrier?: { time: number[]; series: Series[] } | null;
  serum: Serum | null;
  strokes: Strokes | null;
  surface: Surface | null;
  pictures: Picture[];
  parameters: Parameter[];
  references: Reference[];
  provenance: Record<string, unknown>;
}

/** summary.json as the program writes it. */
export interface Summary {
  schema: number;
  acicula: string;
  seed: number;
  samples: number;
  fidelity: string;
  endpoints: Endpoint[];
  warnings: Warning[];
}

export interface Endpoint {
  name: string;
  value: Maybe;
  unit: string;
  grade: Grade;
  interval90: [number, number] | null;
  observer?: string;
  time: Maybe;
}

export interface Warning {
  code: string;
  text: string;
  stop: boolean;
}

export interface Meaning {
  meaning: string;
  unit: string;
  grade: Grade;
}

export interface Layer {
  name: string;
  thickness: Maybe;
  sd: Maybe;
}

export interface Skin {
  layers: Layer[];
  melanin: Maybe;
  L: Maybe;
  ITA: Maybe;
  age: Maybe;
  sex: string;
  phototype: number;
  site: string;
  hair_follicle_density: Maybe;
}

export interface Device {
  name: string;
  title: string;
  kind: 'roller' | 'stamp' | 'pen' | 'patch';
  needle: { length: number; tip_diameter: Maybe; shaft_diameter: Maybe; taper_length: Maybe; count: Maybe; pitch?: Maybe };
  drum_diameter: Maybe;
}

export interface Condition {
  indication: string | null;
  title: string | null;
  scar_type: string | null;
  scar_depth: Maybe;
  scar_width: Maybe;
  wrinkle_fold_depth: Maybe;
}

export interface Distribution {
  mean: Maybe;
  p05: Maybe;
  p95: Maybe;
}

export interface Channels {
  depth: Distribution;
  residual_depth: Distribution | Maybe;
  surface_radius: Distribution | Maybe;
  punctures_per_area: Distribution | Maybe;
  area_fraction: Distribution | Maybe;
  insertion_force: Distribution | Maybe;
  deflection: Distribution | Maybe;
  punctured_share: Distribution | Maybe;
}

export interface Session {
  time: number;
  closure_time: Maybe;
  serum_absorbed: Maybe;
}

export interface Series {
  name: string;
  unit: string;
  values: Maybe[];
}

export interface Band {
  name: string;
  observer: string;
  low: Maybe[];
  high: Maybe[];
  value: Maybe[];
}

export interface Bands {
  time: number[];
  series: Band[];
}

export interface Serum {
  active: string;
  title: string;
  time: number[];
  series: Series[];
  window: Maybe;
}

export interface Strokes {
  width: number;
  height?: number;
  x: number[];
  y: number[];
  depth: number[];
  radius: number[];
  punctured: number[];
}

export interface Surface {
  columns: number;
  rows: number;
  column_spacing: number;
  row_spacing: number;
  height_zero: number;
  height_unit: number;
  before: string;
  after: string;
  time: number;
  measured: boolean;
  textures: { name: string; unit: string; before: number; after: number }[];
  colour_before: [number, number, number] | null;
  colour_after: [number, number, number] | null;
}

export interface Picture {
  name: string;
  title: string;
  caption: string;
  png: string;
  width: number;
  height: number;
}

export interface Parameter {
  key: string;
  meaning: string;
  value: number | string;
  unit: string;
  text?: string; // value and unit as people write them
  spread: string | null;
  grade: string;
  source: string;
  locator: string;
  note: string;
}

export interface Reference {
  key: string;
  text: string;
  url: string | null;
}
