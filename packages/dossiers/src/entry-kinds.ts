/** What may stand in the register of a dossier. */
export const entryKinds = [
  'component',
  'flow',
  'actor',
  'boundary',
  'requirement',
  'threat',
  'control',
  'test',
  'risk',
  'obligation',
  'supplier',
  'part',
  'advisory',
  'step',
  'indicator',
  'assumption',
] as const;

export type EntryKind = (typeof entryKinds)[number];

type EntryRule = {
  /** What its number begins with. */
  readonly prefix: string;
  /** Kinds that it may refer to. */
  readonly mayName: readonly EntryKind[];
  /** One of these it has to refer to; empty when it may stand alone. */
  readonly mustName: readonly EntryKind[];
  /** An entry of one of these has to refer to it; empty when nothing has to. */
  readonly answeredBy: readonly EntryKind[];
};

/** Which kind refers to which: a requirement answers a threat, a test proves a requirement, a risk comes of a threat. */
export const entryRules: Readonly<Record<EntryKind, EntryRule>> = {
  component: { prefix: 'C', mayName: ['boundary', 'supplier', 'part', 'assumption'], mustName: [], answeredBy: [] },
  flow: {
    prefix: 'F',
    mayName: ['component', 'actor', 'boundary', 'assumption'],
    mustName: ['component', 'actor'],
    answeredBy: [],
  },
  actor: { prefix: 'A', mayName: ['component', 'flow', 'boundary', 'assumption'], mustName: [], answeredBy: [] },
  boundary: { prefix: 'B', mayName: ['component', 'flow', 'actor', 'assumption'], mustName: [], answeredBy: [] },
  requirement: {
    prefix: 'R',
    mayName: ['threat', 'risk', 'component', 'flow', 'boundary', 'obligation', 'assumption'],
    mustName: ['threat'],
    answeredBy: ['test'],
  },
  threat: {
    prefix: 'T',
    mayName: ['component', 'flow', 'actor', 'boundary', 'part', 'assumption'],
    mustName: [],
    answeredBy: ['requirement', 'control'],
  },
  control: {
    prefix: 'CT',
    mayName: ['threat', 'requirement', 'risk', 'component', 'flow', 'boundary', 'assumption'],
    mustName: ['threat'],
    answeredBy: [],
  },
  test: {
    prefix: 'TE',
    mayName: ['requirement', 'control', 'threat', 'assumption'],
    mustName: ['requirement'],
    answeredBy: [],
  },
  risk: {
    prefix: 'RI',
    mayName: ['threat', 'control', 'requirement', 'component', 'assumption'],
    mustName: ['threat', 'control'],
    answeredBy: [],
  },
  obligation: {
    prefix: 'OB',
    mayName: ['requirement', 'risk', 'test', 'component', 'part', 'assumption'],
    mustName: [],
    answeredBy: [],
  },
  supplier: {
    prefix: 'SU',
    mayName: ['part', 'component', 'obligation', 'risk', 'assumption'],
    mustName: [],
    answeredBy: [],
  },
  part: { prefix: 'PA', mayName: ['supplier', 'component', 'assumption'], mustName: [], answeredBy: [] },
  advisory: {
    prefix: 'AD',
    mayName: ['part', 'component', 'threat', 'risk', 'control', 'obligation', 'step', 'assumption'],
    mustName: ['part', 'component', 'threat'],
    answeredBy: [],
  },
  step: {
    prefix: 'ST',
    mayName: [
      'advisory',
      'component',
      'flow',
      'actor',
      'threat',
      'risk',
      'control',
      'obligation',
      'step',
      'assumption',
    ],
    mustName: [],
    answeredBy: [],
  },
  indicator: {
    prefix: 'IN',
    mayName: ['risk', 'control', 'requirement', 'obligation', 'threat', 'supplier', 'part', 'step', 'assumption'],
    mustName: [],
    answeredBy: [],
  },
  assumption: {
    prefix: 'AS',
    mayName: [
      'component',
      'flow',
      'actor',
      'boundary',
      'threat',
      'risk',
      'requirement',
      'control',
      'supplier',
      'part',
      'assumption',
    ],
    mustName: [],
    answeredBy: [],
  },
};
