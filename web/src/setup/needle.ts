import { findEntry, findKey, type Catalogue } from '../api/catalogue';
import type { Resolved } from '../api/setting';
import type { Document, Maybe } from '../document';

/** What the drawing of needle and skin shows [m]; lengths follow the slider at once, depths when they are computed. */
export interface NeedleScene {
  length: number;
  tip: number;
  shaft: number;
  taper: number;
  pitch: Maybe;
  kind: Document['device']['kind'];
  drum: Maybe;
  layers: { name: string; top: number; bottom: Maybe; sd: number }[];
  depth: { mean: number; low: number; high: number };
}

const number = (resolved: Resolved, key: string): Maybe => {
  const value = resolved[key]?.value;
  return typeof value === 'number' ? value : null;
};

export function needleScene(document: Document, resolved: Resolved, length: number): NeedleScene {
  const { needle } = document.device;
  // Until the new depths are there, those of the last length are drawn in proportion.
  const stretch = needle.length > 0 ? length / needle.length : 1;
  const mean = (document.channels.depth.mean ?? 0) * stretch;
  let top = 0;
  const layers = document.skin.layers.map((layer) => {
    const bottom = layer.thickness === null ? null : top + layer.thickness;
    const drawn = { name: layer.name, top, bottom, sd: layer.sd ?? 0 };
    if (bottom !== null) top = bottom;
    return drawn;
  });
  const shaft = needle.shaft_diameter ?? 0;
  return {
    length,
    tip: needle.tip_diameter ?? 0,
    shaft,
    taper: needle.taper_length ?? length,
    pitch: needle.pitch ?? number(resolved, 'device.needle.pitch'),
    kind: document.device.kind,
    drum: document.device.drum_diameter,
    layers,
    depth: {
      mean,
      low: (document.channels.depth.p05 ?? mean) * (document.channels.depth.p05 === null ? 1 : stretch),
      high: (document.channels.depth.p95 ?? mean) * (document.channels.depth.p95 === null ? 1 : stretch),
    },
  };
}

/** Shortest and longest needle of the device and the step between its settings [mm]. */
export function lengthLimits(catalogue: Catalogue, resolved: Resolved): { low: number; high: number; step: number } {
  const key = findKey(catalogue, 'device.needle.length');
  const entry = findEntry(catalogue, 'devices', resolved['device.name']?.value);
  const millimetres = (name: string, field: string): Maybe => {
    const value = number(resolved, name);
    if (value !== null) return value * 1e3;
    const said = entry?.values[field];
    return said && said.unit === 'mm' ? said.value : null;
  };
  return {
    low: millimetres('device.needle_length_minimum', 'needle_length_minimum') ?? key?.minimum ?? 0,
    high: millimetres('device.needle_length_maximum', 'needle_length_maximum') ?? key?.maximum ?? 0,
    step: millimetres('device.needle.length_step', 'needle.length_step') ?? 0.05,
  };
}
