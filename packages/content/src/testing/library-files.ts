import { wordsOf } from './a-question.ts';
import { drafted } from './content-files.ts';

type Values = Readonly<Record<string, unknown>>;

export const groups = ['engineering', 'product', 'regulatory', 'clinical-engineering', 'hospital-it', 'cybersecurity'] as const;
const source = { document: 'A document', date: '2026' };
const lineForEveryGroup = Object.fromEntries(groups.map((group) => [group, `What ${group} sees.`]));

/** standards/<slug>.yaml, valid; whatever a test depends on is passed in. */
export function aStandard(overrides: Values & { readonly slug?: string } = {}): Values {
  const { slug = 'a-standard' } = overrides;
  const standard = {
    slug,
    identifier: `ID ${slug}`,
    title: 'A long title',
    shortTitle: `Short ${slug}`,
    citedAs: [],
    issuer: 'An issuer',
    kind: 'guidance',
    jurisdiction: 'International',
    edition: 'Second',
    date: '2026-02-03',
    status: 'in-force',
    supersededBy: null,
    note: null,
    demands: wordsOf(60),
    audiences: { engineering: 'You build it.' },
    clauses: [{ clause: 'V.A', says: 'Do it.' }],
    topics: ['1.1'],
    evidence: 'verified',
    source,
    reviewBy: '2027-05-21',
    provenance: drafted,
    ...overrides,
  };
  return { [`standards/${slug}.yaml`]: standard };
}

/** incidents/<slug>.yaml, valid. */
export function anIncident(overrides: Values & { readonly slug?: string } = {}): Values {
  const { slug = 'an-incident' } = overrides;
  const incident = {
    slug,
    title: `Incident ${slug}`,
    on: '2021-10',
    kind: 'advisory',
    sector: 'device',
    devices: ['insulin-pump'],
    causes: ['missing-authentication'],
    parties: ['A maker'],
    summary: wordsOf(60),
    patients: wordsOf(20),
    response: wordsOf(20),
    lesson: 'Check it.',
    topics: ['1.1'],
    modules: [1],
    identifiers: [],
    citedAs: [],
    evidence: 'verified',
    source,
    provenance: drafted,
    ...overrides,
  };
  return { [`incidents/${slug}.yaml`]: incident };
}

/** sources.yaml with one document that is cited by these wordings. */
export function aSourceCitedAs(...citedAs: readonly string[]): Values {
  const entry = { slug: 'a-source', title: 'A study', issuer: 'Somebody', date: '2026', address: null, citedAs, evidence: 'verified' };
  return { 'sources.yaml': { sources: [entry], provenance: drafted } };
}

/** misconceptions/module-1.yaml with these slugs, each of the topics given. */
export function misconceptionsOf(slugs: readonly string[], topics: readonly string[] = ['1.1']): Values {
  const misconceptions = slugs.map((slug) => ({ slug, belief: 'It is so.', truth: wordsOf(40), topics, harm: 'Much.' }));
  return { 'misconceptions/module-1.yaml': { misconceptions, provenance: drafted } };
}

/** A decision that leads to `next`. */
export function aDecision(id: string, next: string, overrides: Values = {}): Values {
  const consequences = { patient: 'Waits.', device: 'Runs.', organisation: 'Pays.' };
  return { id, text: `Take ${id}.`, consequences, effects: { patient: 0, device: 1, organisation: -1 }, next, ...overrides };
}

/** A step whose three decisions lead to the steps named; the last name serves for those left over. */
export function aStep(id: string, next: readonly string[], overrides: Values = {}): Values {
  return {
    id,
    title: `Step ${id}`,
    situation: wordsOf(60),
    said: [{ by: 'clinician', text: 'Hurry.' }],
    asides: lineForEveryGroup,
    decisions: ['a', 'b', 'c'].map((name, index) => aDecision(name, next[index] ?? next.at(-1) ?? 'end')),
    ...overrides,
  };
}

/** cases/<slug>/case.yaml, valid: three steps in a row unless told otherwise. */
export function aCase(overrides: Values & { readonly slug?: string } = {}): Values {
  const { slug = 'a-case' } = overrides;
  const value = {
    slug,
    title: 'A case',
    module: 1,
    topics: ['1.1'],
    objectives: [1],
    minutes: 25,
    summary: 'A short one.',
    setting: wordsOf(120),
    roles: groups.map((id) => ({ id, brief: wordsOf(30) })),
    counterparts: ['clinician', 'auditor'].map((id) => ({ id, name: `The ${id}`, interest: 'To know.' })),
    start: 'one',
    steps: [aStep('one', ['two']), aStep('two', ['three']), aStep('three', ['end'])],
    debrief: { summary: wordsOf(100), roles: lineForEveryGroup, questions: ['Why?', 'How?'], sources: [source] },
    provenance: drafted,
    ...overrides,
  };
  return { [`cases/${slug}/case.yaml`]: value };
}

/** assignments/module-1/assignment.yaml, valid: five criteria of weight 20. */
export function anAssignment(overrides: Values = {}): Values {
  const ids = ['one', 'two', 'three', 'four', 'five'];
  const marksOf = (levels: readonly number[]) =>
    Object.fromEntries(ids.map((id, index) => [id, { level: levels[index], reason: 'It shows.' }]));
  const value = {
    module: 1,
    title: 'An assignment',
    topics: ['1.1', '1.2'],
    objectives: [1],
    minutes: 60,
    words: { least: 150, most: 300 },
    summary: 'A short one.',
    setting: wordsOf(100),
    task: wordsOf(60),
    criteria: ids.map((id) => ({ id, title: `Criterion ${id}`, weight: 20, levels: ['Nothing.', 'Little.', 'Nearly.', 'Meets.', 'More.'] })),
    anchors: {
      strong: { text: wordsOf(200), marks: marksOf([4, 3, 4, 3, 3]) },
      borderline: { text: wordsOf(160), marks: marksOf([3, 3, 3, 3, 2]) },
    },
    notes: wordsOf(60),
    sources: [source],
    provenance: drafted,
    ...overrides,
  };
  return { [`assignments/module-1/assignment.yaml`]: value };
}
