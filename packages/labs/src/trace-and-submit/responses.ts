/** What a team can do about a gap before the file is sent. The last four are answers that close no gap. */
export const gapResponses = [
  { id: 'supply-view', title: 'Draw the missing architecture view and link it to the threats that rest on it' },
  {
    id: 'redo-threat-model',
    title: 'Extend the threat model, and follow what is new through risks, controls and tests',
  },
  { id: 'reassess-risk', title: 'Assess it by exploitability and severity of harm, with the reason' },
  { id: 'change-control', title: 'Change the control, and redo the tests and labels that depend on it' },
  { id: 'run-test', title: 'Carry out the test and add its method, result and date' },
  { id: 'independent-test', title: 'Have independent people test, or add the original report of those who did' },
  { id: 'complete-sbom', title: 'Complete the SBOM, support and form included, and send it again' },
  { id: 'replace-component', title: 'Replace or update the component, and redo the tests that depend on it' },
  { id: 'complete-anomalies', title: 'Complete the list of unresolved anomalies: class and assessment of each' },
  { id: 'add-metrics', title: 'Add the missing measures and metrics, with how they are taken' },
  { id: 'complete-label', title: 'Write the missing label, and link it to what rests on it' },
  { id: 'complete-plan', title: 'Complete the cybersecurity management plan' },
  { id: 'full-set', title: 'Send the whole set that this kind of submission calls for' },
  { id: 'correct-citation', title: 'Cite what is in force, and look through the file for the same mistake' },
  { id: 'not-binding', title: 'Answer that guidance does not bind, and leave the file as it is' },
  { id: 'hospital-network', title: 'Answer that the hospital protects its network' },
  { id: 'declare-conformity', title: 'Send a declaration of conformity in the place of the evidence' },
  { id: 'promise-later', title: 'Promise it for the year after clearance or approval' },
] as const;

/** The ids of the responses, for schemas. */
export const gapResponseIds = gapResponses.map(({ id }) => id);
