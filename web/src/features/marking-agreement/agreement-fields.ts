import type { Answer } from '../../api/request.ts';
import type { EstimateValue } from '../../ui/estimate.tsx';
import type { CsvField } from '../../ui/write-csv.ts';

export type Agreement = Answer<'GET /api/marking-agreement'>['subjects'][number]['agreement'];

type Row = { readonly agreement: Agreement };

const measures = [
  ['exact', 'Exact'],
  ['adjacent', 'Adjacent'],
  ['linearKappa', 'Linear kappa'],
  ['quadraticKappa', 'Quadratic kappa'],
  ['severity', 'Severity in levels'],
] as const;

/** A number of agreement in files: value, both ends of its interval, and how many more pairs it needs. */
export const agreementFields: readonly CsvField<Row>[] = [
  { label: 'Works', text: ({ agreement }) => agreement.works },
  { label: 'Pairs of levels', text: ({ agreement }) => agreement.pairs },
  ...measures.flatMap(([id, label]): readonly CsvField<Row>[] => [
    { label, text: ({ agreement }) => (agreement[id].kind === 'estimated' ? agreement[id].value : '') },
    { label: `${label}, from`, text: ({ agreement }) => endOf(agreement[id], 'low') },
    { label: `${label}, to`, text: ({ agreement }) => endOf(agreement[id], 'high') },
    { label: `${label}, works missing`, text: ({ agreement }) => missingOf(agreement[id]) },
  ]),
];

function endOf(estimate: EstimateValue, end: 'low' | 'high'): string | number {
  return estimate.kind === 'estimated' ? estimate[end] : '';
}

function missingOf(estimate: EstimateValue): string | number {
  if (estimate.kind === 'too-few') return estimate.needsMore;
  return estimate.kind === 'unknowable' ? 'everybody gave one level' : 0;
}
