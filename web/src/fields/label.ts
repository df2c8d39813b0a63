const whole: Record<string, string> = {
  'device.name': 'Device',
  'subject.site': 'Site',
  'condition.indication': 'Condition',
  'serum.active': 'Active',
  'course.follow_up': 'Follow-up',
  'serum.vehicle_ph': 'pH of the serum',
  'subject.history': 'History',
};

/** Name of a key in words: "device.needle.tip_diameter" is "Needle tip diameter". */
export function keyLabel(name: string): string {
  const known = whole[name];
  if (known) return known;
  const words = name.split('.').slice(1).join(' ').replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A choice in words: "topical_cream" is "Topical cream". */
export function choiceLabel(choice: string): string {
  if (/^[IVX]+$/.test(choice)) return choice;
  const words = choice.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
