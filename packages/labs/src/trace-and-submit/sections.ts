/**
 * The sections of FDA's premarket cybersecurity guidance of 3 February 2026 that a gap can be measured against, in its order.
 * Appendices that only spell a section out stand with that section; the list of documents in Appendix 4 repeats them all and is left out.
 */
export const guidanceSections = [
  { id: 'IV', title: 'General principles and the quality management system' },
  { id: 'IV.D', title: 'How much documentation, and what it scales with' },
  { id: 'V.A.1', title: 'Threat modelling' },
  { id: 'V.A.2', title: 'Cybersecurity risk assessment' },
  { id: 'V.A.3', title: 'Interoperability' },
  { id: 'V.A.4', title: 'Third-party components and SBOM' },
  { id: 'V.A.5', title: 'Unresolved anomalies' },
  { id: 'V.A.6', title: 'Total product lifecycle and metrics' },
  { id: 'V.B.1', title: 'Security controls, with Appendix 1' },
  { id: 'V.B.2', title: 'Architecture views, with Appendix 2' },
  { id: 'V.C', title: 'Cybersecurity testing' },
  { id: 'VI.A', title: 'Labelling' },
  { id: 'VI.B', title: 'Cybersecurity management plan' },
  { id: 'VII.C.2', title: 'Cyber devices: related systems' },
  { id: 'VII.D.2', title: 'Cyber devices: modifications' },
  { id: 'App 3', title: 'What an IDE is asked for' },
] as const;

/** The numbers of the sections, for schemas. */
export const guidanceSectionIds = guidanceSections.map(({ id }) => id);
