import { useEffect, useId } from 'preact/hooks';

import { Labels } from './Labels';
import type { Paints } from './materials';
import type { Shown } from './shown';
import { SectionView } from './SectionView';
import { useScene } from './useScene';

const namesFrom = 620; // [px] narrower pictures name the layers below themselves

export interface BlockPictureProps {
  shown: Shown;
  paints: Paints;
  flat: boolean;
  width: number;
  /** what is to be seen, in words */
  label: string;
  waiting: boolean;
  /** called once where WebGL cannot be had */
  onFailed: () => void;
}

/** The block in 3-D, or its section where that is wanted or all there can be. */
export function BlockPicture(props: BlockPictureProps) {
  const height = Math.round(Math.min(Math.max(0.62 * props.width, 300), 520));
  return (
    <>
      <Spatial {...props} height={height} />
      {props.flat && <Flat {...props} height={height} />}
    </>
  );
}

function Flat({ shown, width, height, label, waiting }: BlockPictureProps & { height: number }) {
  return (
    <div class="block-stage">
      <SectionView shown={shown} width={width - 2} most={height} label={label} />
      {waiting && <span class="block-wait">loading</span>}
    </div>
  );
}

/** Stays in the page while the flat section is shown, so that the block comes back as it stood. */
function Spatial(props: BlockPictureProps & { height: number }) {
  const { shown, paints, flat, width, height, label, waiting, onFailed } = props;
  const names = width >= namesFrom;
  const margins = names ? { left: 64, right: 168, top: 26, bottom: 46 } : { left: 50, right: 22, top: 48, bottom: 34 };
  const { canvas, scene, failed } = useScene(shown, paints, [width - 2, height], margins);
  const help = useId();
  useEffect(() => {
    if (failed) onFailed();
  }, [failed]);
  if (failed) return null;
  const act = (work: () => void) => () => {
    work();
    scene?.moved();
  };
  return (
    <div hidden={flat}>
      <div class="block-stage" style={{ height: `${height}px` }}>
        <canvas ref={canvas} tabIndex={0} role="img" aria-label={`Block of skin. ${label}`} aria-describedby={help} />
        {scene && <Labels scene={scene} shown={shown} width={width - 2} height={height} names={names} />}
        <div class="block-hands" role="group" aria-label="Turn and size of the block">
          <button type="button" aria-label="Closer" onClick={act(() => scene?.view.zoomBy(1.25))}>+</button>
          <button type="button" aria-label="Further away" onClick={act(() => scene?.view.zoomBy(0.8))}>−</button>
          <button type="button" aria-label="Turn left" onClick={act(() => scene?.view.turn(-0.26, 0))}>⟲</button>
          <button type="button" aria-label="Turn right" onClick={act(() => scene?.view.turn(0.26, 0))}>⟳</button>
          <button type="button" onClick={act(() => scene?.view.reset())}>Reset</button>
        </div>
        {waiting && <span class="block-wait">loading</span>}
      </div>
      <p class="block-note" id={help}>
        Drag or arrow keys turn it, + and − or Ctrl with the wheel bring it closer, Shift moves it, Home resets.
        {shown.stretch === 1 ? ' Drawn in true scale.' : ` Depth is drawn ${shown.stretch} times too deep.`}
      </p>
    </div>
  );
}
