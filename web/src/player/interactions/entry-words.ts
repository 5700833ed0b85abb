import type { NumericEntry } from '@cmdsp/questions/public';

const troubles = {
  'several-signs': 'This has more than one comma or point. Use one, for the decimals, and do not separate thousands.',
  spaces: 'Leave out what separates thousands, so that the number is in one piece.',
  fraction: 'Write the fraction as a decimal number.',
  'not-a-number': 'This cannot be read as a number yet. Use digits and at most one comma or point.',
} as const;

/** How an entry was understood, or what is in the way; nothing for an empty field. */
export function entryWords(entry: NumericEntry, unit: string): string {
  if (entry.kind === 'empty') return '';
  if (entry.kind === 'unreadable') return troubles[entry.reason];
  const read = `Understood as ${entry.written} ${unit}.`;
  const [whole = '0', decimals] = entry.written.replace('-', '').split('.');
  // Where somebody may have meant thousands.
  if (decimals?.length !== 3 || whole === '0') return read;
  return `${read} That is between ${whole} and ${Number(whole) + 1}: the sign begins the decimals.`;
}
