/** Sections 6.1 (with the schema), 6.2 and 6.3 of CSAF 2.0. Only a mandatory test keeps a document from being valid. */
export type CsafTestKind = 'mandatory' | 'optional' | 'informative';

/** One thing a test of CSAF 2.0 found: `6.1.6` is the sixth mandatory test of section 6, `schema` the JSON schema. */
export type CsafFinding = {
  readonly test: string;
  readonly kind: CsafTestKind;
  /** JSON pointer. */
  readonly path: string;
  readonly message: string;
};
