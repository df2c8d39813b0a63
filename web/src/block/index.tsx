import './block.css';

import { useId, useMemo, useState } from 'preact/hooks';

import type { Api } from '../api/api';
import type { Run } from '../api/run';
import type { Document } from '../document';
import { useWidth } from '../fields/useWidth';
import { tokenColour, useTheme } from '../theme';
import { displayText } from '../units';
import { bandToken } from './bands';
import { BlockPicture } from './BlockPicture';
import { colour } from './colourMap';
import { Choose, Pick, Slide } from './Controls';
import { Legend } from './Legend';
import type { Paints } from './materials';
import { momentText, Scrubber } from './Scrubber';
import { State } from './State';
import { fieldTale, layersTale, tracksTale } from './tale';
import { injuredShare, layersOnly, useBlock, type View } from './useBlock';
import { fieldWords } from './words';

export interface BlockViewProps {
  document: Document;
  run?: Run | null;
  api?: Api | null;
}

/** Channels on the colours of a field: no colour of the scale, in light and in dark. */
const onColours = '#f7f3ec';

const axisNames = { x: 'across (x)', y: 'front to back (y)', z: 'level (depth)' };
const injuredWords = { title: 'Injured share', scale: '% of the dermis at that depth, after one session' };

/** The block of skin: layers, channels, fields at the moments the run kept, a plane that cuts it. */
export function BlockView({ document, run = null, api = null }: BlockViewProps) {
  const title = useId();
  return (
    <section class="block-holder" aria-labelledby={title}>
      <h2 id={title}>Block of skin</h2>
      <Block document={document} run={run} api={api} />
    </section>
  );
}

function Block({ document, run, api }: { document: Document; run: Run | null; api: Api | null }) {
  const block = useBlock(document, api, run);
  const { choices, choose, shown, index, field, fieldName, moments, moment, told } = block;
  const theme = useTheme();
  const [flatOnly, setFlatOnly] = useState(false);
  const view = flatOnly ? 'section' : choices.view;
  const [holder, width] = useWidth<HTMLDivElement>(720);
  const time = moments[moment] ?? 0;
  const words = choices.paint === injuredShare ? injuredWords : fieldName ? fieldWords(fieldName, told?.unit) : null;
  const body = shown.look === 'body' && view === 'body';
  const paints = useMemo<Paints>(() => {
    const [red, green, blue] = colour(choices.level ?? 0.5).map((part) => Math.round(255 * part));
    const bands = shown.bands.map((band) => tokenColour(bandToken(band.name)));
    const onField = shown.field !== null;
    const hole = tokenColour('--hole');
    return { bands, edge: tokenColour('--edge'), outline: tokenColour('--line'), hole, opened: onField ? onColours : hole, track: onField ? onColours : hole, body: `rgb(${red}, ${green}, ${blue})` };
  }, [theme, shown.bands, shown.field !== null, choices.level]);
  const sessions = document.sessions.map((session) => session.time);
  const closure = document.sessions[0]?.closure_time ?? null;
  const inWords = [
    layersTale(shown.bands),
    tracksTale(shown.tracks, shown.piece.x1 - shown.piece.x0, closure),
    ...(field && index && words && fieldName ? [fieldTale(field, index, words, momentText(time))] : []),
  ];
  const views = [
    { value: 'cut', text: 'Cut' },
    { value: 'glass', text: 'Glass' },
    ...(fieldName ? [{ value: 'body', text: 'Body' }] : []),
    { value: 'section', text: 'Flat' },
  ] as { value: View; text: string }[];
  const paintings = [
    ...(index?.fields.map((each) => ({ value: each.name, text: fieldWords(each.name).title })) ?? []),
    ...(document.injury.depth.length > 1 ? [{ value: injuredShare, text: 'Injured share by depth' }] : []),
    { value: layersOnly, text: 'Layers only' },
  ];
  const widths = [1e-3, 2e-3, 4e-3, 8e-3].filter((side) => side < 0.99 * (block.whole.x1 - block.whole.x0));
  return (
    <div class="block">
      <div class="block-picture" ref={holder}>
        <BlockPicture shown={shown} paints={paints} flat={view === 'section'} onFailed={() => setFlatOnly(true)} width={width} label={inWords.join(' ')} waiting={block.loaded.state === 'loading' || block.loadedIndex.state === 'loading'} />
        {words && shown.field && (
          <Legend title={words.title} scale={words.scale} low={shown.field.low} high={shown.field.high} percent={choices.paint === injuredShare} {...(body ? { mark: shown.level } : {})} />
        )}
        {moments.length > 1 && <Scrubber moments={moments} sessions={sessions} at={moment} kept={index !== null} onChange={(next) => choose({ moment: next })} />}
        <ul class="block-layers" aria-label="Layers">
          {shown.bands.map((band) => (
            <li key={band.name}>
              <i style={{ background: `var(${bandToken(band.name)})` }} />
              {band.name} {band.thickness === null ? '(goes on below)' : displayText(band.thickness, 'm')}
            </li>
          ))}
        </ul>
        <details class="block-note">
          <summary>In words</summary>
          {inWords.map((sentence) => (
            <p key={sentence}>{sentence}</p>
          ))}
        </details>
        {[block.loadedIndex, block.loaded].map((each, i) => each.state === 'failed' && (
          <p key={i} class="block-note block-fault" role="alert">
            The fields of the run could not be read: {each.message}
          </p>
        ))}
      </div>
      <div class="block-side">
        {flatOnly ? (
          <p class="block-note">This browser cannot draw in 3-D (WebGL 2). The section shows the same.</p>
        ) : (
          <Choose label="View" now={view} of={views} onChange={(next) => choose({ view: next })} />
        )}
        <Pick label="Colour" now={choices.paint} of={paintings} onChange={(paint) => choose({ paint, level: null, above: null, ...(view === 'body' && (paint === layersOnly || paint === injuredShare) ? { view: 'cut' as const } : {}) })} />
        {view !== 'glass' && (
          <>
            <Pick label="Plane" now={choices.axis} of={(['y', 'x', 'z'] as const).map((axis) => ({ value: axis, text: axisNames[axis] }))} onChange={(axis) => choose({ axis })} />
            <Slide label="Cut at" text={displayText(block.position - (choices.axis === 'z' ? 0 : block.range[0]), 'm')} low={0} high={1} now={choices.place} onChange={(place) => choose({ place })} />
          </>
        )}
        {body && shown.field && (
          <>
            <Slide label="Level" text={shown.level.toPrecision(3)} low={0.02} high={0.98} now={choices.level ?? 0.5} onChange={(level) => choose({ level, above: shown.above })} />
            <Choose label="Side of the level" now={shown.above ? 'above' : 'below'} of={[{ value: 'above', text: 'Above' }, { value: 'below', text: 'Below' }]} onChange={(side) => choose({ above: side === 'above' })} />
          </>
        )}
        {fieldName && (
          <Pick label="Scale of colours" now={choices.wholeCourse ? 'course' : 'moment'} of={[{ value: 'course', text: 'the same at all moments' }, { value: 'moment', text: 'spread over this moment' }]} onChange={(scale) => choose({ wholeCourse: scale === 'course' })} />
        )}
        {widths.length > 0 && (
          <Pick label="Piece of skin" now={String(choices.width)} of={[...widths.map((side) => ({ value: String(side), text: `${displayText(side, 'm')} from the middle` })), { value: 'null', text: `all ${displayText(block.whole.x1 - block.whole.x0, 'm')}` }]} onChange={(side) => choose({ width: side === 'null' ? null : Number(side) })} />
        )}
        <Pick label="Depth drawn" now={String(choices.stretch)} of={[{ value: '1', text: 'in true scale' }, { value: '2', text: '2 times' }, { value: '4', text: '4 times' }]} onChange={(stretch) => choose({ stretch: Number(stretch) })} />
        <State document={document} time={time} moment={momentText(time)} />
      </div>
    </div>
  );
}
