/** What an invigilator may have seen of somebody's identity. Kinds only: no number, no picture, no date of birth. */
export const documentKinds = [
  'passport',
  'identity-card',
  'driving-licence',
  'residence-permit',
  'staff-card',
] as const;

/** The kind of a document. */
export type DocumentKind = (typeof documentKinds)[number];

/** How sure the invigilator is who it is, from least to most. */
export const assuranceLevels = ['none', 'known-to-me', 'document', 'two-documents'] as const;

/** A level of assurance. */
export type Assurance = (typeof assuranceLevels)[number];

/** Why a check-in says too much or too little; null when level and documents fit each other. */
export function checkInFault({
  assurance,
  documents,
}: {
  readonly assurance: Assurance;
  readonly documents: readonly DocumentKind[];
}): 'repeated-document' | 'too-few-documents' | 'too-many-documents' | null {
  const needed = { none: 0, 'known-to-me': 0, document: 1, 'two-documents': 2 }[assurance];
  if (new Set(documents).size < documents.length) return 'repeated-document';
  if (documents.length < needed) return 'too-few-documents';
  return documents.length > needed ? 'too-many-documents' : null;
}

/** Whether an identity was checked well enough to start. */
export function isAssured(assurance: Assurance | null): boolean {
  return assurance !== null && assurance !== 'none';
}
