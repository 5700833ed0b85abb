import type { Answer } from '../../api/request.ts';

/** A complaint as its filer reads it. */
export type OwnComplaint = Answer<'GET /api/complaints/mine'>['complaints'][number];

export const kindWords: Readonly<Record<OwnComplaint['kind'], string>> = {
  complaint: 'Complaint',
  appeal: 'Appeal',
};

export const aboutWords: Readonly<Record<OwnComplaint['about'], string>> = {
  service: 'a service',
  decision: 'a decision',
  person: 'a person',
};

export const outcomeWords: Readonly<Record<NonNullable<OwnComplaint['outcome']>, string>> = {
  upheld: 'Upheld',
  'partly-upheld': 'Upheld in part',
  'not-upheld': 'Not upheld',
};

/** Where a complaint stands, with the look that its tag has. */
export function stateWords({ state, outcome }: Pick<OwnComplaint, 'state' | 'outcome'>): {
  readonly words: string;
  readonly tone: 'neutral' | 'accent' | 'good';
} {
  switch (state) {
    case 'unconfirmed':
      return { words: 'Not confirmed yet', tone: 'neutral' };
    case 'received':
      return { words: 'Received', tone: 'accent' };
    case 'acknowledged':
      return { words: 'Being looked at', tone: 'accent' };
    case 'withdrawn':
      return { words: 'Taken back', tone: 'neutral' };
    case 'decided':
      return { words: outcome === null ? 'Decided' : outcomeWords[outcome], tone: 'good' };
  }
}
