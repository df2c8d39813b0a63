import type { Document } from '../document';

export function SurfaceView(_props: { document: Document }) {
  return null;
}
