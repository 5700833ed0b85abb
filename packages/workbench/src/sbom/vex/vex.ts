/** What is said about a vulnerability in a product: the four statuses of VEX. */
export const vexStatuses = ['not_affected', 'affected', 'fixed', 'under_investigation'] as const;

/** Why a product is not affected: the five labels that CSAF 2.0 (flags) and OpenVEX share. */
export const vexJustifications = [
  'component_not_present',
  'vulnerable_code_not_present',
  'vulnerable_code_not_in_execute_path',
  'vulnerable_code_cannot_be_controlled_by_adversary',
  'inline_mitigations_already_exist',
] as const;

/** What whoever is affected shall do: the categories of remediations of CSAF 2.0. */
export const vexActions = ['vendor_fix', 'mitigation', 'workaround', 'none_available', 'no_fix_planned'] as const;

/** One of the four statuses. */
export type VexStatus = (typeof vexStatuses)[number];
/** One of the five justifications. */
export type VexJustification = (typeof vexJustifications)[number];
/** One of the five categories of what to do. */
export type VexAction = (typeof vexActions)[number];

/** A statement about one vulnerability in one component of a product. */
export type VexStatement = {
  /** The id of the vulnerability. */
  readonly vulnerability: string;
  /** The package URL of the component that the vulnerability is in. */
  readonly component: string;
  readonly status: VexStatus;
  readonly justification: VexJustification | null;
  readonly action: VexAction | null;
  /** In words: why it is so, or what to do. */
  readonly details: string;
};

/** Statements about one product with what the formats ask of a document. Times and ids are given: nothing here knows a clock. */
export type VexDocument = {
  /** A stable id of this document, also the tracking id of CSAF. */
  readonly id: string;
  readonly author: string;
  /** The address that names the author in CSAF and the documents in OpenVEX. */
  readonly namespace: string;
  /** RFC 3339, UTC. */
  readonly writtenAt: string;
  readonly product: { readonly name: string; readonly version: string; readonly purl: string };
  readonly statements: readonly VexStatement[];
};
