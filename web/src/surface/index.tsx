import './surface.css';
import '../block/block.css';

import { useMemo, useState } from 'preact/hooks';

import { Choose, Pick, Slide } from '../block/Controls';
import { extent } from '../block/field';
import { Legend } from '../block/Legend';
import { tickText } from '../block/ticks';
import type { Document, Surface } from '../document';
import { LightDial } from './LightDial';
import type { Coat } from './paint';
import { Profile } from './Profile';
import type { Relief } from './relief';
import { decodeHeights } from './relief';
import { ReliefPicture } from './ReliefPicture';
import { SpatialSurface } from './SpatialSurface';
import { Textures } from './Textures';
import { lightText, whenText } from './words';

const degree = Math.PI / 180;
const grey = [0.78, 0.77, 0.76] as const;
type Coating = 'skin' | 'grey' | 'heights';

/** The surface of the skin before and after; nothing where the run has none. */
export function SurfaceView({ document }: { document: Document }) {
  const { surface } = document;
  const reliefs = useMemo(() => read(surface), [surface]);
  if (!surface || !reliefs) return null;
  if (typeof reliefs === 'string') return <p role="alert" class="block-note block-fault">{reliefs}</p>;
  return (
    <section class="block-holder" aria-labelledby="surface-title">
      <h2 id="surface-title">Surface before and after</h2>
      <Surfaces surface={surface} before={reliefs[0]} after={reliefs[1]} />
    </section>
  );
}

function read(surface: Surface | null): [Relief, Relief] | string | null {
  if (!surface) return null;
  try {
    return [decodeHeights(surface.before, surface), decodeHeights(surface.after, surface)];
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A colour of the document; grey where it has none. Shares of 1, or of 255 where they are larger. */
function colourOf(colour: [number, number, number] | null): readonly [number, number, number] {
  if (!colour) return grey;
  const most = Math.max(...colour) > 1 ? 255 : 1;
  return [colour[0] / most, colour[1] / most, colour[2] / most];
}

function Surfaces({ surface, before, after }: { surface: Surface; before: Relief; after: Relief }) {
  const [wipe, setWipe] = useState(0.5);
  const [azimuth, setAzimuth] = useState(135 * degree);
  const [elevation, setElevation] = useState(22 * degree);
  const [exaggeration, setExaggeration] = useState(1);
  const [coating, setCoating] = useState<Coating>(surface.colour_before ? 'skin' : 'grey');
  const [spatial, setSpatial] = useState(false);
  const [flatOnly, setFlatOnly] = useState(false);
  const [line, setLine] = useState(0.5);
  const [low, high] = useMemo(() => {
    const [a, b] = [extent(before.heights), extent(after.heights)];
    return [Math.min(a[0], b[0]), Math.max(a[1], b[1])];
  }, [before, after]);
  const colours = useMemo<[readonly [number, number, number], readonly [number, number, number]]>(
    () => (coating === 'skin' ? [colourOf(surface.colour_before), colourOf(surface.colour_after)] : [grey, grey]), [surface, coating]);
  const coats = useMemo<[Coat, Coat]>(() => {
    if (coating === 'heights') return [{ kind: 'heights', low, high }, { kind: 'heights', low, high }];
    return [{ kind: 'plain', colour: colours[0] }, { kind: 'plain', colour: colours[1] }];
  }, [coating, colours, low, high]);
  const light = { azimuth, elevation };
  const deep = before.rows * before.dy;
  const when = whenText(surface.time);
  return (
    <div class="surface">
      <div>
        {spatial && !flatOnly ? (
          <SpatialSurface before={before} after={after} colours={colours} light={light} exaggeration={exaggeration} wipe={wipe}
            onFailed={() => setFlatOnly(true)} />
        ) : (
          <ReliefPicture before={before} after={after} coats={coats} light={light} exaggeration={exaggeration} wipe={wipe} onWipe={setWipe} afterText={when} />
        )}
        <label class="surface-wipe">
          <span>Before at the left of the line, {when} at its right</span>
          <input type="range" min={0} max={1} step={0.01} value={wipe} aria-valuetext={`line at ${Math.round(100 * wipe)} % from the left`}
            onInput={(event) => setWipe(Number(event.currentTarget.value))} />
        </label>
        <p class="surface-note">
          {exaggeration === 1 ? 'Heights in true scale.' : `Heights drawn ${exaggeration} times too large.`} Light {lightText(azimuth)}, {Math.round(elevation / degree)}° above the skin.
        </p>
        {coating === 'heights' && !(spatial && !flatOnly) && <Legend title="Height" scale="µm" low={1e6 * low} high={1e6 * high} />}
        <p class="profile-key">
          <strong>Profile along x</strong>
          <span><svg width="26" height="8" aria-hidden="true"><path class="profile-before" d="M1 4H25" /></svg>before</span>
          <span><svg width="26" height="8" aria-hidden="true"><path class="profile-after" d="M1 4H25" /></svg>after</span>
        </p>
        <Profile before={before} after={after} y={line * deep} />
        <Slide label="Profile at y" text={`${tickText(Math.round(1e5 * line * deep) / 100)} mm`} low={0} high={1} now={line} onChange={setLine} />
      </div>
      <div class="surface-side">
        <Choose label="View of the surface" now={spatial && !flatOnly ? '3-D' : 'from above'} of={[{ value: 'from above', text: 'From above' }, ...(flatOnly ? [] : [{ value: '3-D', text: '3-D' }])]}
          onChange={(view) => setSpatial(view === '3-D')} />
        <div class="surface-light">
          <LightDial azimuth={azimuth} onChange={setAzimuth} />
          <Slide label="Light above the skin" text={`${Math.round(elevation / degree)}°`} low={8 * degree} high={70 * degree} now={elevation} onChange={setElevation} />
        </div>
        <Pick label="Heights drawn" now={String(exaggeration)} of={[{ value: '1', text: 'in true scale' }, { value: '2', text: '2 times' }, { value: '4', text: '4 times' }]} onChange={(times) => setExaggeration(Number(times))} />
        <Pick label="Colour of the surface" now={coating} of={[...(surface.colour_before ? [{ value: 'skin' as const, text: 'Skin' }] : []), { value: 'grey' as const, text: 'Grey' }, { value: 'heights' as const, text: 'Heights' }]} onChange={setCoating} />
        <Textures of={surface.textures} />
      </div>
    </div>
  );
}
