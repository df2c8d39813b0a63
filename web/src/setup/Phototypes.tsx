import { findKey } from '../api/catalogue';
import { useLab, useTreatmentState } from '../treatment/useTreatment';

/** Fitzpatrick's six phototypes as swatches of their usual colour. */
export function Phototypes() {
  const { catalogue, treatment } = useLab();
  const { values } = useTreatmentState();
  const key = findKey(catalogue, 'subject.phototype');
  return (
    <div class="swatches" role="radiogroup" aria-label="Phototype" id="key-subject-phototype">
      {key?.choices?.map((type) => (
        <label class={`swatch phototype-${type}`}>
          <input type="radio" name="phototype" value={type} checked={values['subject.phototype'] === type}
            onChange={() => treatment.set('subject.phototype', type)} />
          <span>{type}</span>
        </label>
      ))}
    </div>
  );
}
