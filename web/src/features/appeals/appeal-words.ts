import { dayWords } from '../../ui/day-words.ts';
import type { OwnAppeal, OwnAppeals, OwnCase } from './appeal-queries.ts';

export const groundWords: Readonly<Record<OwnAppeal['ground'], string>> = {
  question: 'A question: wrong, unclear, or with more than one right answer',
  procedure: 'The procedure: the rules were not followed',
  disruption: 'A disruption: something interrupted me, and the remedy does not fit',
  accommodation: 'An accommodation that I was granted was missing',
  marking: 'The marking: it does not follow from what I wrote or answered',
  'conflict-of-interest': 'A conflict of interest of somebody who decided',
  misconduct: 'A decision about misconduct',
};

export const shortGrounds: Readonly<Record<OwnAppeal['ground'], string>> = {
  question: 'Challenge of a question',
  procedure: 'Procedure',
  disruption: 'Disruption',
  accommodation: 'Accommodation',
  marking: 'Marking',
  'conflict-of-interest': 'Conflict of interest',
  misconduct: 'Decision about misconduct',
};

export const outcomeWords: Readonly<Record<NonNullable<OwnAppeal['outcome']>, string>> = {
  upheld: 'Upheld',
  'partly-upheld': 'Upheld in part',
  'not-upheld': 'Not upheld',
};

const ofWork: readonly OwnAppeal['ground'][] = ['marking', 'procedure', 'accommodation', 'conflict-of-interest'];

/** On what grounds something can be appealed; without a sitting it is marked work. */
export function groundsOf(sitting: OwnAppeals['sittings'][number] | undefined): readonly OwnAppeal['ground'][] {
  if (sitting === undefined) return ofWork;
  // The keys of the words are the grounds.
  const all = Object.keys(groundWords) as OwnAppeal['ground'][];
  return all.filter((ground) => ground !== 'misconduct' || sitting.hasCase);
}

/** Which marked work, in words. */
export function workWords({
  kind,
  subject,
  title,
  round,
}: Omit<OwnAppeals['works'][number], 'submissionId' | 'fileBy'>) {
  const what = kind === 'capstone' ? 'Capstone' : `Assignment of module ${subject.replace('module-', '')}`;
  return `${what}: ${title}${round > 1 ? `, round ${round}` : ''}`;
}

/** What files an appeal takes. */
export const acceptedFiles = '.pdf,.png,.jpg,.jpeg,.txt';
export const fileWords = 'PDF, PNG, JPEG or plain text, up to 5 MB each and five files. Only the reviewer reads them.';

/** Where an appeal stands. */
export function stateWords({ state, outcome }: Pick<OwnAppeal, 'state' | 'outcome'>): string {
  if (state === 'received') return 'Received';
  if (state === 'in-review') return 'In review';
  if (state === 'withdrawn') return 'Taken back';
  return outcome === null ? 'Decided' : outcomeWords[outcome];
}

/** What a decision about misconduct says, in words. */
export function findingWords({ isEstablished, sanction, barredUntil }: OwnCase): string {
  if (isEstablished !== true) return 'Nothing was established. The case is closed, and nothing follows from it.';
  switch (sanction) {
    case 'warning':
      return 'It was established, with a warning. The sitting and its result stand.';
    case 'void-sitting':
      return 'It was established. The sitting is void; it costs no attempt and has no result.';
    case 'bar':
      return `It was established. The sitting is void, and you can sit again from ${barredUntil === null ? 'a later day' : dayWords(barredUntil)}.`;
    default:
      return 'It was established, and nothing more follows from it.';
  }
}
