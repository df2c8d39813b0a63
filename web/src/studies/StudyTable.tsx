import { displayText } from '../units';
import type { Measurement, Study, Units } from './studies';
import { claim, placeText, verdict } from './studies';

const roles: Record<string, string> = {
  calibration: 'calibration: the model was fitted to it',
  validation: 'validation: the model never saw it',
};

/** When, as a reader counts: from the first session; "at once" for what is measured then. */
function whenText(time: number): string {
  return time === 0 ? 'first session' : displayText(time, 's');
}

/** Every measurement, study by study; misses in words and colour. */
export function StudyTable({ studies, units }: { studies: Study[]; units: Units }) {
  return (
    <div class="study-table" role="region" tabIndex={0} aria-label="Measurements study by study">
      <table>
        <thead>
          <tr>
            <th scope="col">Measurement</th>
            <th scope="col">verdict</th>
            <th scope="col">at</th>
            <th scope="col">predicted</th>
            <th scope="col">90 % interval</th>
            <th scope="col">measured</th>
            <th scope="col" title="Null model: 45 % better for everyone">45 % for all</th>
            <th scope="col" title="Null model: the same gain every session">per session</th>
          </tr>
        </thead>
        {studies.map((study) => (
          <tbody key={study.id}>
            <tr class="study-head">
              <th scope="rowgroup" colSpan={8}>
                {study.citation} <span class={`role role-${study.role}`}>{roles[study.role] ?? study.role}</span>
              </th>
            </tr>
            {study.measurements.map((each, i) => <Row key={i} measurement={each} unit={units[each.endpoint] ?? ''} units={units} />)}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function Row({ measurement, unit, units }: { measurement: Measurement; unit: string; units: Units }) {
  const { endpoint, predicted, interval90, sd, n, null_45, null_retention } = measurement;
  const shown = (value: number | null) => (value === null ? '–' : displayText(value, unit, endpoint));
  const { word, miss } = verdict(measurement);
  const people = [n === null ? '' : `n = ${n}`, sd === null ? '' : `SD ${displayText(sd, unit, endpoint.endsWith('.relative') ? '' : endpoint)}`].filter((part) => part !== '').join(', ');
  return (
    <tr class={miss ? 'miss' : ''}>
      <th scope="row" title={endpoint}>{placeText(measurement)}</th>
      <td><span class={`verdict ${word === '' ? '' : miss ? 'verdict-miss' : 'verdict-hit'}`}>{word || 'no interval'}</span></td>
      <td>{whenText(measurement.time)}</td>
      <td>{shown(predicted)}</td>
      <td>{interval90 ? `${shown(interval90[0])} to ${shown(interval90[1])}` : '–'}</td>
      <td>{claim(measurement, units)}{people && <i>{people}</i>}</td>
      <td>{shown(null_45)}</td>
      <td>{shown(null_retention)}</td>
    </tr>
  );
}
