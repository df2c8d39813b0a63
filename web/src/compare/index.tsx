import type { Document } from '../document';

export function CompareView(_props: { documents: Document[] }) {
  return null;
}
