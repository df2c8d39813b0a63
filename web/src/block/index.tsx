import type { Api } from '../api/api';
import type { Run } from '../api/run';
import type { Document } from '../document';

export interface BlockViewProps {
  document: Document;
  run: Run;
  api: Api;
}

export function BlockView(_props: BlockViewProps) {
  return null;
}
