import type { TraceTask } from '@cmdsp/labs/public';

/** The kinds of rows and documents, in the order of the file. */
export const kindsOfPlaces = [
  { kind: 'threat', singular: 'Threat', plural: 'Threats' },
  { kind: 'risk', singular: 'Risk', plural: 'Risks' },
  { kind: 'control', singular: 'Control', plural: 'Controls' },
  { kind: 'test', singular: 'Test', plural: 'Tests' },
  { kind: 'component', singular: 'Component', plural: 'Components' },
  { kind: 'label', singular: 'Label', plural: 'Labels' },
  { kind: 'document', singular: 'Document', plural: 'Documents' },
] as const;

export type KindOfPlace = (typeof kindsOfPlaces)[number]['kind'];

/** A row of the matrix or a document of the index: what can be marked. */
export type Place = {
  readonly id: string;
  readonly kind: KindOfPlace;
  readonly title: string;
  readonly text: string;
  readonly links: readonly string[];
};

/** Everything that can be marked, in the order of the file. */
export function placesOf({ rows, index }: TraceTask): readonly Place[] {
  return [...rows, ...index.map((slot) => ({ ...slot, kind: 'document' as const, links: [] }))];
}
