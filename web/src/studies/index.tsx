import type { Api } from '../api/api';

export function StudiesView(_props: { api: Api }) {
  return null;
}
