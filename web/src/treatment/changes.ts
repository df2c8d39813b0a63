import type { Values } from '../api/setting';

/** What was set for one entry of the catalogue does not hold for another: a new entry takes these along. */
const belongings: Record<string, string[]> = {
  'subject.site': ['subject.skin.'],
  'condition.indication': ['condition.'],
  'device.name': ['device.', 'technique.hand_speed'],
  'serum.active': ['serum.molecule.', 'serum.concentration', 'serum.vehicle_ph'],
};

/** `values` with `changes` laid over them; undefined takes a value away. */
export function changed(values: Values, changes: Record<string, Values[string] | undefined>): Values {
  const next: Values = { ...values };
  for (const [key, value] of Object.entries(changes)) {
    for (const prefix of belongings[key] ?? []) {
      for (const name of Object.keys(next)) if (name.startsWith(prefix) && name !== key) delete next[name];
    }
    if (value === undefined) delete next[key];
    else next[key] = value;
  }
  // A serum without an active has nothing else to say; one that is chosen is put on at some time.
  if (next['serum.active'] === 'none' || next['serum.active'] === undefined) {
    for (const name of Object.keys(next)) if (name.startsWith('serum.') && name !== 'serum.active') delete next[name];
  } else if ((next['serum.application'] ?? 'none') === 'none' && 'serum.active' in changes) {
    next['serum.application'] = 'after';
  }
  // More than one session needs an interval: a month, as in most published courses, until another is chosen.
  if (Number(next['course.sessions'] ?? 1) > 1 && next['course.interval'] === undefined) next['course.interval'] = '30 days';
  if (Number(next['course.sessions'] ?? 1) === 1 && 'course.sessions' in changes) delete next['course.interval'];
  return next;
}
