import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';

import type { Api } from '../api/api';
import type { Catalogue } from '../api/catalogue';
import type { Treatment, TreatmentState } from './treatment';

/** What every control of the lab needs. */
export interface LabContext {
  api: Api;
  catalogue: Catalogue;
  treatment: Treatment;
  /** Opens what the program explains about a name. */
  explain: (name: string) => void;
}

export const Lab = createContext<LabContext | null>(null);

export function useLab(): LabContext {
  const lab = useContext(Lab);
  if (!lab) throw new Error('A control of the lab stands outside the lab.');
  return lab;
}

export function useTreatmentState(): TreatmentState {
  const { treatment } = useLab();
  const [state, setState] = useState(treatment.state);
  useEffect(() => {
    setState(treatment.state);
    return treatment.subscribe(() => setState(treatment.state));
  }, [treatment]);
  return state;
}
