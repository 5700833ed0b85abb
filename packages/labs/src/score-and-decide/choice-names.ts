/** What is chosen for each finding, as sentences call it. */
export const choiceNames = {
  exploitability: 'exploitability',
  severity: 'severity of patient harm',
  decision: 'decision',
  route: 'route',
  exploitation: 'exploitation (SSVC)',
  exposure: 'system exposure (SSVC)',
  automatable: 'automatable (SSVC)',
  safety: 'safety impact (SSVC)',
} as const;
