import { useMemo, useState } from 'preact/hooks';

import type { Api } from '../api/api';
import type { Run } from '../api/run';
import type { Document } from '../document';
import { bandsOf, blockDepth, junctionOf } from './bands';
import type { FieldIndex } from './field';
import { extent, facesOf } from './field';
import { courseMoments } from './moments';
import type { Look, Shown } from './shown';
import type { Cut } from './section';
import { cutRange } from './section';
import { paintedField, paintedProfile } from './textures';
import { pieceOf, tracksOf } from './tracks';
import { useField, useFieldIndex } from './useFields';

/** How the block is looked at; 'section' is the flat one. */
export type View = Look | 'section';

/** What paints the block: its layers, the injured share, or a field of the run by name. */
export const layersOnly = 'layers';
export const injuredShare = 'injury';

export interface Choices {
  view: View;
  paint: string;
  axis: Cut['axis'];
  /** [1] place of the cut between the sides */
  place: number;
  moment: number;
  stretch: number;
  /** [m] side of the piece; null: all */
  width: number | null;
  /** [1] of the scale, where the body begins; null: half way */
  level: number | null;
  above: boolean | null;
  /** whether colours keep their meaning over the whole course, or are spread over the moment */
  wholeCourse: boolean;
}

/** A block wider than this is first shown in part: channels in true scale would not be seen [m]. */
const wideFrom = 6e-3;
const firstPart = 4e-3;

function firstPaint(document: Document, index: FieldIndex | null): string {
  const names = index?.fields.map((field) => field.name) ?? [];
  if (names.includes('collagen_total')) return 'collagen_total';
  return names[0] ?? (document.injury.depth.length > 1 ? injuredShare : layersOnly);
}

/** The choices of the reader, and the block that follows from them, the document and the run's fields. */
export function useBlock(document: Document, api: Api | null, run: Run | null) {
  const loadedIndex = useFieldIndex(api, run);
  const index = loadedIndex.state === 'ready' ? loadedIndex.value : null;
  const [chosen, setChosen] = useState<Partial<Choices>>({});
  const whole = useMemo(() => pieceOf(document, index, null), [document, index]);
  const wholeWidth = whole.x1 - whole.x0;
  const choices: Choices = {
    view: 'cut', paint: firstPaint(document, index), axis: 'y', place: 0.5, stretch: 1,
    width: wholeWidth > wideFrom ? firstPart : null, level: null, above: null, wholeCourse: true,
    moment: index ? index.times.length - 1 : 0,
    ...chosen,
  };
  const choose = (next: Partial<Choices>) => setChosen((now) => ({ ...now, ...next }));
  const fieldName = index?.fields.some((field) => field.name === choices.paint) ? choices.paint : null;
  const moments = useMemo(() => index?.times ?? courseMoments(document), [document, index]);
  const moment = Math.min(choices.moment, moments.length - 1);
  const loaded = useField(api, run, fieldName, moment);
  const field = loaded.state === 'ready' ? loaded.value : loaded.last;

  const { layers } = document.skin;
  const junction = junctionOf(layers);
  const piece = useMemo(() => pieceOf(document, index, choices.width), [document, index, choices.width]);
  const tracks = useMemo(() => tracksOf(document, index, piece), [document, index, piece]);
  const depth = useMemo(() => {
    const faces = index ? facesOf(index.z, 0) : [0];
    const deepest = tracks.reduce((most, track) => Math.max(most, track.depth), 0);
    return Math.max(blockDepth(layers, deepest), junction + faces[faces.length - 1]!);
  }, [layers, index, tracks, junction]);
  const told = index?.fields.find((each) => each.name === fieldName);
  const painted = useMemo(() => {
    if (choices.paint === injuredShare) return paintedProfile(document.injury.depth, document.injury.fraction, junction);
    if (!field || !index || !told) return null;
    return paintedField(field, index, junction, choices.wholeCourse ? [told.low, told.high] : extent(field.values));
  }, [document, field, index, told, junction, choices.paint, choices.wholeCourse]);

  const range = cutRange(choices.axis, piece, depth);
  const position = range[0] + choices.place * (range[1] - range[0]);
  const share = choices.level ?? 0.5;
  const level = painted ? painted.low + share * (painted.high - painted.low) : 0;
  // The smaller of the two bodies is the one to look at.
  const mostAbove = useMemo(() => painted !== null && 2 * painted.values.filter((value) => value > level).length > painted.values.length, [painted, level]);
  const above = choices.above ?? !mostAbove;
  const body = choices.view === 'body' && painted !== null;
  const shown = useMemo<Shown>(() => ({
    piece, depth, bands: bandsOf(layers, depth), tracks, field: painted,
    look: body ? 'body' : choices.view === 'glass' ? 'glass' : 'cut',
    cut: { axis: choices.axis, position }, stretch: choices.stretch, level, above,
  }), [piece, depth, layers, tracks, painted, body, choices.view, choices.axis, position, choices.stretch, level, above]);
  return { index, loadedIndex, loaded, field, fieldName, choices, choose, shown, moments, moment, range, position, whole, told };
}
