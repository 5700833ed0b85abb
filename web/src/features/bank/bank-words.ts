import type { BankState, BankStep } from './bank-queries.ts';
import type { IconName } from '../../ui/icon.tsx';

type Look = {
  readonly words: string;
  readonly tone: 'neutral' | 'good' | 'caution' | 'danger' | 'accent';
  readonly icon: IconName;
};

/** Where a revision stands, in words with a tone and an icon. */
export const stateLooks: Readonly<Record<BankState, Look>> = {
  draft: { words: 'Draft', tone: 'neutral', icon: 'pen' },
  'ready-for-review': { words: 'Ready for review', tone: 'neutral', icon: 'clock' },
  'technical-review': { words: 'Technical review', tone: 'accent', icon: 'search' },
  'editorial-review': { words: 'Editorial review', tone: 'accent', icon: 'book' },
  approved: { words: 'Approved', tone: 'good', icon: 'check' },
  live: { words: 'Live', tone: 'good', icon: 'exam' },
  quarantined: { words: 'Quarantined', tone: 'danger', icon: 'lock' },
  retired: { words: 'Retired', tone: 'neutral', icon: 'cross' },
};

/** What a step is called on its button. */
export const stepWords: Readonly<Record<BankStep, string>> = {
  submit: 'Hand in for technical review',
  'pass-technical': 'Pass technical review',
  'pass-editorial': 'Pass editorial review',
  'send-back': 'Send back',
  'make-live': 'Accept and make live',
  quarantine: 'Put into quarantine',
  reinstate: 'Make live again',
  retire: 'Retire',
};

/** What a step was, in the history. */
export const stepTakenWords: Readonly<Record<string, string>> = {
  submit: 'Handed in for technical review',
  'pass-technical': 'Technical review passed',
  'pass-editorial': 'Editorial review passed',
  'send-back': 'Sent back',
  'make-live': 'Accepted and made live',
  quarantine: 'Put into quarantine',
  reinstate: 'Made live again',
  retire: 'Retired',
  replace: 'Made way for another revision',
};

/** Why a step is closed to somebody who otherwise could take it. */
export const refusalWords = {
  'own-work': 'You wrote this revision, so somebody else has to decide.',
  'same-reviewer': 'You passed the technical review, so somebody else does the editorial one.',
} as const;

export const kindWords: Readonly<Record<string, string>> = {
  single: 'Single best answer',
  choose: 'Choose several',
  ordering: 'Ordering',
  matching: 'Matching',
  hotspot: 'Hotspot',
  evidence: 'Evidence',
  numeric: 'Numeric',
  set: 'Scenario set',
};

export const levels = ['recall', 'understand', 'apply', 'analyse', 'evaluate'] as const;

/** 21 November 2026, 14:03. */
export function momentWords(iso: string): string {
  return new Date(iso).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' });
}

/** `options.2.text` as a person says it: "option B, text". */
export function placeWords(place: string): string {
  if (place === '') return 'The whole question';
  return place
    .split('.')
    .map((part, index, all) => {
      if (/^\d+$/.test(part)) return '';
      const number = all[index + 1];
      const single = part.replace(/ies$/, 'y').replace(/s$/, '');
      if (number === undefined || !/^\d+$/.test(number)) return part;
      // Options go by the letters they have beside the preview.
      return single === 'option' ? `option ${String.fromCharCode(64 + Number(number))}` : `${single} ${number}`;
    })
    .filter((part) => part !== '')
    .join(', ');
}
