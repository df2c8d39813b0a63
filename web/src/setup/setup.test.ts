import { describe, expect, it } from 'vitest';

import { sampleDocument } from '../../tests/sampleDocument';
import { back, face, front } from './bodyShapes';
import { dimples, needlePlaces } from './dimples';
import { needleScene } from './needle';
import { plane, pressed, roundStep } from './skinShape';
import { smooth } from './smooth';

describe('the needle in the skin', () => {
  const scene = needleScene(sampleDocument(), {}, 1e-3);

  it('presses the surface by what its length is not depth', () => {
    expect(scene.depth.mean).toBeCloseTo(8e-4, 12);
    expect(dimples(scene, 1e-3)[0]?.dimple.depth).toBeCloseTo(2e-4, 12);
  });

  it('draws depths in proportion until those of a new length are computed', () => {
    expect(needleScene(sampleDocument(), {}, 2e-3).depth.mean).toBeCloseTo(16e-4, 12);
  });

  it('stacks layers from the surface', () => {
    expect(scene.layers.map((layer) => layer.top)).toEqual([0, 2e-5, expect.closeTo(7e-5, 12), expect.closeTo(1.57e-3, 12)]);
    expect(scene.layers.at(-1)?.bottom).toBeNull();
  });

  it('stands needles at the pitch, as many as are in view', () => {
    expect(needlePlaces(scene, 2.1e-3)).toEqual([-2e-3, 0, 2e-3]);
    expect(needlePlaces({ ...scene, pitch: null }, 1)).toEqual([0]);
  });

  it('presses less far away and deep down', () => {
    const dimple = { depth: 1, reach: 1, fade: 1 };
    expect(pressed(0, 0, dimple)).toBe(1);
    expect(pressed(0, 1, dimple)).toBeCloseTo(Math.exp(-1), 12);
    expect(pressed(1, 0, dimple) - 1).toBeCloseTo(Math.exp(-1), 12);
    expect(plane(0.5, 1, [], 2)).toEqual([[-1, 0.5], [0, 0.5], [1, 0.5]]);
  });
});

describe('drawing', () => {
  it('takes round steps', () => {
    expect([roundStep(3.4, 7), roundStep(0.9, 5), roundStep(70, 7)]).toEqual([0.5, 0.2, 10]);
  });

  it('closes a smooth outline through its points', () => {
    const path = smooth([[0, 0], [10, 0], [10, 10]]);
    expect(path).toMatch(/^M0\.0 0\.0C.* 10\.0 0\.0C.* 10\.0 10\.0C.* 0\.0 0\.0Z$/);
  });

  it('has each site once', () => {
    const names = [front, back, face].flatMap((figure) => figure.sites.map((site) => site.name));
    // The neck is on the face and on the body.
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual(['neck']);
  });
});
