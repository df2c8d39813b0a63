import '../block/block.css';
import './studies.css';

import { useMemo, useState } from 'preact/hooks';

import type { Api } from '../api/api';
import { Pick } from '../block/Controls';
import { cross, Mark, Parity, plus, pointTale } from './Parity';
import { Ratios } from './Ratios';
import type { Filter, Point, Studies, Units } from './studies';
import { chosen, endpointText, everything, parity, ratios } from './studies';
import { StudyTable } from './StudyTable';
import { SummaryCards } from './SummaryCards';
import { useStudies } from './useStudies';

/** Predicted against measured for every published study, misses as plainly as hits. */
export function StudiesView({ api }: { api: Api }) {
  const loaded = useStudies(api);
  return (
    <div class="studies">
      <div class="page-head"><h1>Predicted and measured</h1></div>
      <p class="studies-lead">
        Every published study that the program knows, run as its protocol says, beside what its authors measured. Studies of role
        calibration have fitted the model; studies of role validation have not.
      </p>
      {loaded.state === 'failed' && <p role="alert" class="block-fault">The studies could not be read: {loaded.message}</p>}
      {loaded.state === 'loading' && <p role="status">Running all studies.</p>}
      {loaded.state === 'computing' && <p role="status">Intervals follow. They take a minute, once.</p>}
      {(loaded.state === 'computing' || loaded.state === 'ready') && <Comparison all={loaded.studies} units={loaded.units} computing={loaded.state === 'computing'} />}
    </div>
  );
}

function Comparison({ all, units, computing }: { all: Studies; units: Units; computing: boolean }) {
  const [filter, setFilter] = useState<Filter>(everything);
  const [nulls, setNulls] = useState(true);
  const [told, tell] = useState<Point | null>(null);
  const studies = useMemo(() => chosen(all.studies, filter), [all, filter]);
  const relative = useMemo(() => parity(studies), [studies]);
  const others = useMemo(() => ratios(studies), [studies]);
  const roles = [...new Set(all.studies.map((study) => study.role))].sort();
  const endpoints = [...new Set(all.studies.flatMap((study) => study.measurements.map((each) => each.endpoint)))].sort();
  const measurements = studies.reduce((sum, study) => sum + study.measurements.length, 0);
  return (
    <>
      <SummaryCards of={all.summary} computing={computing} />
      <div class="studies-filter" role="group" aria-label="Which studies">
        <Pick label="Role" now={filter.role} of={[{ value: '', text: 'all roles' }, ...roles.map((role) => ({ value: role, text: role }))]} onChange={(role) => setFilter({ ...filter, role })} />
        <Pick label="Endpoint" now={filter.endpoint} of={[{ value: '', text: 'all endpoints' }, ...endpoints.map((name) => ({ value: name, text: endpointText(name) }))]} onChange={(endpoint) => setFilter({ ...filter, endpoint })} />
        <label class="studies-tick"><input type="checkbox" checked={filter.misses} onChange={(event) => setFilter({ ...filter, misses: event.currentTarget.checked })} /> misses only</label>
        <label class="studies-tick"><input type="checkbox" checked={nulls} onChange={(event) => setNulls(event.currentTarget.checked)} /> null models</label>
        <span class="studies-tick" role="status">{studies.length} studies, {measurements} measurements</span>
      </div>
      {(relative.length > 0 || others.length > 0) && (
        <section aria-labelledby="parity-title">
          <h2 id="parity-title">Numbers</h2>
          <Key roles={roles} nulls={nulls && relative.length > 0} />
          <p class="studies-told" role="status">{told ? pointTale(told, units[told.measurement.endpoint] ?? '1') : 'Point at a mark, or reach it with Tab, to read what it is.'}</p>
          <div class="studies-plots">
            {relative.length > 0 && <figure><Parity points={relative} nulls={nulls} told={told} tell={tell} /></figure>}
            {others.length > 0 && <figure><Ratios points={others} units={units} told={told} tell={tell} /></figure>}
          </div>
        </section>
      )}
      <section aria-labelledby="table-title">
        <h2 id="table-title">Study by study</h2>
        {studies.length > 0 ? <StudyTable studies={studies} units={units} /> : <p>No measurement is left by this choice.</p>}
      </section>
    </>
  );
}

function Key({ roles, nulls }: { roles: string[]; nulls: boolean }) {
  return (
    <ul class="studies-key">
      {roles.map((role) => <li key={role}><svg width="16" height="16" aria-hidden="true"><Mark x={8} y={8} role={role} miss={false} /></svg>{role}, inside its 90 % interval</li>)}
      <li><svg width="16" height="16" aria-hidden="true"><Mark x={8} y={8} role="" miss /></svg>OUTSIDE</li>
      {nulls && <li><svg width="16" height="16" aria-hidden="true"><path class="null-45" d={cross(8, 8)} /></svg>null model: 45 % for everyone</li>}
      {nulls && <li><svg width="16" height="16" aria-hidden="true"><path class="null-session" d={plus(8, 8)} /></svg>null model: a gain per session</li>}
      <li><svg width="22" height="16" aria-hidden="true"><path class="parity-line" d="M1 8H21" /></svg>predicted as measured</li>
      <li><svg width="22" height="16" aria-hidden="true"><rect class="ratio-sd" x="1" y="3" width="20" height="10" /></svg>measured, one SD to each side</li>
    </ul>
  );
}
