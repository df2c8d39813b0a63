import { bothSides, smooth, type Point } from './smooth';

/** A drawing one can choose sites on: an outline, the sites' areas (clipped to it) and lines that mean nothing. */
export interface Figure {
  title: string;
  width: number;
  height: number;
  outlines: string[];
  sites: { name: string; areas: string[] }[];
  lines: string[];
}

const axis = 60;
const mirror = (points: Point[]): Point[] => points.map(([x, y]): Point => [2 * axis - x, y]);
const pair = (points: Point[]): string[] => [smooth(points), smooth(mirror(points))];
const box = (left: number, top: number, right: number, bottom: number): string =>
  `M${left} ${top}H${right}V${bottom}H${left}Z`;
const bothBoxes = (left: number, top: number, right: number, bottom: number): string[] => [
  box(left, top, right, bottom),
  box(2 * axis - right, top, 2 * axis - left, bottom),
];

const head = smooth(bothSides([[60, 5], [69, 8], [73, 18], [71, 29], [66, 37], [60, 40]], axis));
const trunk = smooth(bothSides([
  [65, 34], [66, 44], [72, 49], [84, 53], [88, 62], [84, 76], [82, 92], [80, 108], [82, 122], [85, 136],
  [85, 156], [83, 176], [79, 196], [79, 208], [80, 220], [77, 240], [73, 258], [74, 266], [79, 272], [70, 275],
  [66, 270], [66, 254], [65, 236], [65, 218], [66, 204], [64, 184], [61.5, 152],
], axis));
const arm: Point[] = [
  [80, 51], [88, 55], [92, 66], [94, 82], [97, 98], [101, 116], [105, 132], [109, 140], [110, 152], [107, 158],
  [103, 156], [101, 146], [98, 135], [92, 118], [87, 100], [83, 82], [80, 66],
];
const outlines = [trunk, ...pair(arm), head];

export const front: Figure = {
  title: 'Front',
  width: 120,
  height: 280,
  outlines,
  sites: [
    { name: 'neck', areas: [box(50, 36, 70, 47)] },
    { name: 'decollete', areas: [smooth(bothSides([[60, 48], [72, 50], [80, 57], [76, 70], [60, 78]], axis))] },
    { name: 'abdomen', areas: [smooth(bothSides([[60, 92], [76, 94], [77, 110], [78, 128], [60, 138]], axis))] },
    { name: 'upper-arm', areas: bothBoxes(79, 58, 100, 92) },
    { name: 'forearm', areas: bothBoxes(86, 97, 110, 133) },
    { name: 'palm', areas: bothBoxes(96, 137, 116, 162) },
    { name: 'thigh', areas: bothBoxes(61, 150, 90, 198) },
  ],
  lines: ['M60 84V90', 'M60 120v3'],
};

export const back: Figure = {
  title: 'Back',
  width: 120,
  height: 280,
  outlines,
  sites: [
    { name: 'back', areas: [smooth(bothSides([[60, 50], [74, 53], [80, 62], [77, 90], [76, 112], [60, 118]], axis))] },
    { name: 'buttock', areas: [smooth(bothSides([[60, 126], [76, 127], [83, 138], [80, 152], [60, 155]], axis))] },
    { name: 'dorsal-forearm', areas: bothBoxes(86, 97, 110, 133) },
    { name: 'dorsal-hand', areas: bothBoxes(96, 137, 116, 162) },
  ],
  lines: ['M60 56V112', 'M60 132V152'],
};

const faceOutline = smooth(bothSides([
  [60, 6], [82, 10], [97, 28], [101, 52], [99, 74], [93, 96], [83, 114], [70, 125], [60, 127],
], axis));
const ears = pair([[101, 56], [107, 54], [108, 66], [104, 80], [99, 80], [98, 66]]);
const neckOutline = smooth(bothSides([[60, 100], [84, 108], [84, 128], [92, 142], [104, 152], [60, 154]], axis));

export const face: Figure = {
  title: 'Face',
  width: 120,
  height: 150,
  outlines: [neckOutline, ...ears, faceOutline],
  sites: [
    { name: 'forehead', areas: [smooth(bothSides([[60, 12], [78, 16], [88, 28], [86, 42], [70, 44], [60, 38]], axis))] },
    { name: 'glabella', areas: [smooth([[54, 42], [60, 40], [66, 42], [66, 54], [60, 56], [54, 54]])] },
    { name: 'temple', areas: pair([[90, 30], [97, 34], [100, 52], [98, 62], [93, 58], [91, 46]]) },
    { name: 'periorbital', areas: pair([[69, 50], [79, 46], [89, 50], [91, 60], [84, 69], [74, 69], [68, 62]]) },
    { name: 'nose', areas: [smooth([[56, 58], [60, 57], [64, 58], [67, 76], [69, 83], [60, 87], [51, 83], [53, 76]])] },
    { name: 'cheek', areas: pair([[74, 74], [86, 73], [97, 68], [95, 86], [89, 99], [80, 100], [73, 88]]) },
    { name: 'upper-lip', areas: [smooth([[50, 91], [60, 89], [70, 91], [72, 97], [60, 96], [48, 97]])] },
    { name: 'neck', areas: [smooth(bothSides([[60, 131], [80, 128], [86, 140], [92, 150], [60, 152]], axis))] },
  ],
  lines: [
    'M72 60q7 -6 14 0q-7 5 -14 0', 'M34 60q7 -6 14 0q-7 5 -14 0', // eyes
    'M69 49q9 -5 19 0', 'M32 49q9 -5 19 0', // brows
    'M57 84q3 2.5 6 0', // nostrils
    'M49 103q5.500 -4 11 -2q5.500 -2 11 2q-11 8 -22 0M49 103q11 2 22 0', // mouth
  ],
};
