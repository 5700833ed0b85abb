import type { ResultKind } from './search-query.ts';

/** What a kind of result is called, one and many. */
export const kindLabels: Readonly<Record<ResultKind, { readonly one: string; readonly many: string }>> = {
  topic: { one: 'Topic', many: 'Topics' },
  standard: { one: 'Standard', many: 'Standards' },
  incident: { one: 'Incident', many: 'Incidents' },
  term: { one: 'Term', many: 'Terms' },
  case: { one: 'Case', many: 'Cases' },
};
