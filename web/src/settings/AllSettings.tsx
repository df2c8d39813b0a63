import { useState } from 'preact/hooks';

import { Field } from '../fields/Field';
import { keyLabel } from '../fields/label';
import { useLab, useTreatmentState } from '../treatment/useTreatment';
import { Drawer } from './Drawer';

/** Every key of the protocol, section by section, from the program's own table. */
export function AllSettings({ close }: { close: () => void }) {
  const { catalogue } = useLab();
  const { values } = useTreatmentState();
  const [words, setWords] = useState('');
  const asked = words.toLowerCase().split(/\s+/).filter(Boolean);
  const shown = catalogue.keys.filter((key) =>
    asked.every((word) => `${key.name} ${keyLabel(key.name)} ${key.doc}`.toLowerCase().includes(word)));
  return (
    <Drawer title="All settings" close={close}>
      <input type="search" class="drawer-search" aria-label="Find a setting" placeholder={`Find one of ${catalogue.keys.length} settings`} value={words}
        onInput={(event) => setWords(event.currentTarget.value)} />
      {catalogue.sections.map((section) => {
        const keys = shown.filter((key) => key.section === section.name);
        const given = keys.filter((key) => values[key.name] !== undefined).length;
        if (keys.length === 0) return null;
        return (
          <details class="settings-section" open={asked.length > 0 || undefined} key={section.name + String(asked.length > 0)}>
            <summary><h3>{section.name}</h3><span class="faint">{given > 0 ? `${given} given, ` : ''}{keys.length} in all</span></summary>
            <p class="faint">{section.doc}</p>
            {keys.map((key) => <Field name={key.name} place="drawer" />)}
          </details>
        );
      })}
      {shown.length === 0 && <p class="faint">No setting has these words.</p>}
    </Drawer>
  );
}
