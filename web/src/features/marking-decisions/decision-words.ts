import type { Decision, GivenMark, WaitingScript } from './decision-queries.ts';

export const stepWords: Readonly<Record<WaitingScript['step'], string>> = {
  first: 'First mark',
  second: 'Second mark',
  third: 'Third mark',
  adjudication: 'Adjudicate',
  moderation: 'Read again',
  release: 'Release',
};

export const roleWords: Readonly<Record<GivenMark['role'], string>> = {
  first: 'First mark',
  second: 'Second mark',
  third: 'Third mark',
  moderator: 'Moderation',
  adjudicator: 'Adjudication',
};

export const decidedByWords: Readonly<Record<NonNullable<Decision['outcome']>['decidedBy'], string>> = {
  'one-mark': 'one mark',
  'two-marks': 'the mean of two marks that agree',
  'three-marks': 'the mean of the two closest of three marks',
  adjudication: 'an adjudicator',
};

const historyWords: Readonly<Record<string, string>> = {
  'second-mark-asked': 'A second mark was asked for',
  'third-mark-asked': 'A third mark was asked for',
  'adjudication-asked': 'It went to an adjudicator',
  settled: 'Settled',
  'moderation-asked': 'Chosen to be read again',
  confirmed: 'Read again and confirmed',
  'sent-to-adjudication': 'Sent to an adjudicator',
  adjudicated: 'Adjudicated',
  released: 'Released',
  reopened: 'Opened again after an upheld appeal',
};

/** What happened, in words. */
export function historyLine(kind: string): string {
  return historyWords[kind] ?? kind;
}

/** What a script is of: "Module 3: Title" or the title of the case. */
export function subjectWords({ kind, subject, title }: Pick<WaitingScript, 'kind' | 'subject' | 'title'>): string {
  return kind === 'assignment' ? `Module ${subject.replace('module-', '')}: ${title}` : `Capstone: ${title}`;
}

/** Levels 0 to 4 in one word each, as the rubrics mean them. */
export const levelWords = [
  'nothing usable',
  'far from the standard',
  'nearly',
  'meets the standard',
  'beyond it',
] as const;
