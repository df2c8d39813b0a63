import type { Document, Endpoint } from '../src/document';

export function endpoint(name: string, change: Partial<Endpoint> = {}): Endpoint {
  return { name, value: 0, unit: '1', grade: 'calibrated', interval90: null, time: 0, ...change };
}

/** A small document with hand-made values. */
export function sampleDocument(change: Partial<Document> = {}): Document {
  return {
    schema: 1,
    title: 'Sample',
    sentence: 'One session',
    terms: [],
    protocol: 'schema = 1\n',
    resolved: '',
    summary: {
      schema: 1, acicula: '0.1.0', seed: 1, samples: 0, fidelity: 'column',
      endpoints: [endpoint('outcome.scar_depth.relative', { value: -0.5, time: 86400 })],
      warnings: [],
    },
    headlines: ['outcome.scar_depth.relative'],
    meanings: { 'outcome.scar_depth.relative': { meaning: 'Change of scar depth', unit: '1', grade: 'calibrated' } },
    skin: {
      layers: [
        { name: 'stratum corneum', thickness: 2e-5, sd: 4e-6 },
        { name: 'viable epidermis', thickness: 5e-5, sd: 1e-5 },
        { name: 'dermis', thickness: 1.5e-3, sd: 4e-4 },
        { name: 'subcutis', thickness: null, sd: null },
      ],
      melanin: null, L: null, ITA: null, age: null, sex: 'female', phototype: 2, site: 'cheek', hair_follicle_density: null,
    },
    device: {
      name: 'roller', title: 'Roller', kind: 'roller', drum_diameter: 0.02,
      needle: { length: 1e-3, tip_diameter: 1e-5, shaft_diameter: 2.5e-4, taper_length: 1e-3, count: 192, pitch: 2e-3 },
    },
    condition: { indication: null, title: null, scar_type: null, scar_depth: null, scar_width: null, wrinkle_fold_depth: null },
    channels: {
      depth: { mean: 8e-4, p05: 7e-4, p95: 9e-4 }, residual_depth: 2e-4, surface_radius: 5e-5, punctures_per_area: 2e6,
      area_fraction: 0.03, insertion_force: 0.03, deflection: 2e-4, punctured_share: 1,
    },
    sessions: [{ time: 0, closure_time: 3600, serum_absorbed: null }],
    injury: { depth: [0, 5e-4, 1e-3], fraction: [0.1, 0.05, 0] },
    timeline: {
      time: [0, 86400, 172800],
      series: [{ name: 'healing.collagen_total', unit: '1', values: [0.8, 1, 1.2] }],
    },
    bands: null,
    serum: null,
    strokes: null,
    surface: null,
    pictures: [],
    parameters: [],
    references: [],
    provenance: { seed: 1 },
    ...change,
  };
}
