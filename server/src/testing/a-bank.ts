import type { Bank, Catalogue } from '@cmdsp/content';
import type { BankQuestion, Provenance, ScenarioSet, SetQuestion } from '@cmdsp/questions';
import { aCatalogue, canary, unbalanced } from './a-catalogue.ts';
import { practiceQuestions } from './practice-questions.ts';

const provenance: Provenance = { drafted: { by: 'test', on: '2026-01-01' }, accepted: null };
const domains = [1, 2, 3, 4, 5, 6] as const;
const topicOf: Record<number, string> = { 1: '1.1', 2: '3.1', 3: '2.1', 4: '4.1', 5: '5.1', 6: '6.1' };

/** How the secret half of a test bank is written; two banks that differ only here must look the same to candidates. */
export type BankSecrets = {
  /** Which option is right: position 0-3. */
  readonly keyAt: (questionId: string) => number;
  readonly rationale: string;
  readonly difficulty: number;
};

const plainSecrets: BankSecrets = { keyAt: () => 0, rationale: `${canary} because`, difficulty: 0.5 };

/** A bank for three certification forms without a common question. One question of each set asks for two options. */
export function aBank(secrets: BankSecrets = plainSecrets): Bank {
  const singles = domains.flatMap((domain) =>
    [1, 2, 3, 4, 5, 6, 7, 8, 9].map((number) => aBankQuestion(`d${domain}-0${number}`, domain, secrets)),
  );
  const pairs = [
    [1, 4],
    [2, 5],
    [3, 6],
  ] as const;
  const sets = [1, 2, 3].flatMap((round) =>
    pairs.map(([one, other], index) => aSet(`set-${round}${index + 1}`, [one, other], secrets)),
  );
  return { questions: singles, sets };
}

/** The test catalogue with that bank, and practice questions in the domains of their topics for the rehearsal. */
export function anExamCatalogue(secrets: BankSecrets = plainSecrets): Catalogue {
  const catalogue = aCatalogue();
  const domainOf = (module: number) => ({ 1: 1, 2: 3, 3: 2, 4: 4, 5: 5, 6: 6 })[module] ?? 1;
  return {
    ...catalogue,
    programme: { ...catalogue.programme, rehearsal },
    bank: aBank(secrets),
    practice: practiceQuestions(
      { rationale: secrets.rationale, shift: secrets.keyAt('practice') },
      `${canary} document`,
    ),
    topics: catalogue.topics.map((topic) => ({
      ...topic,
      quiz: topic.quiz.map((question) => ({ ...question, domain: domainOf(Number(topic.id[0])) })),
    })),
  };
}

const rehearsal = {
  id: 'rehearsal-10',
  title: 'Rehearsal',
  domains: [1, 2, 3, 4, 5].map((domain) => ({ domain, questions: 1 })),
  ...unbalanced,
  oneOfEach: ['ordering' as const, 'matching' as const, 'hotspot' as const, 'evidence' as const, 'numeric' as const],
  sets: { count: 0, joinEachPair: false },
  durationMinutes: 10,
  passMark: '7/10',
  minimumForBand: 8,
};

function aBankQuestion(id: string, domain: number, secrets: BankSecrets): BankQuestion {
  return {
    ...base(id, domain, secrets),
    kind: 'single',
    options: options(id, [secrets.keyAt(id)], 4, secrets),
    provenance,
  };
}

function aSet(id: string, [one, other]: readonly [number, number], secrets: BankSecrets): ScenarioSet {
  const question = (letter: string, domain: number): SetQuestion => {
    const name = `${id}-${letter}`;
    const key = secrets.keyAt(name);
    const common = { ...base(name, domain, secrets), exhibits: letter === 'a' ? ['e1', 'e2'] : ['e3'] };
    if (letter !== 'b') return { ...common, kind: 'single', options: options(name, [key], 4, secrets) };
    return { ...common, kind: 'choose', choose: 2, options: options(name, [key, (key + 1) % 4], 5, secrets) };
  };
  return {
    id,
    title: `Case ${id}`,
    joins: ['design', 'risk'],
    topics: [topicOf[one] ?? '1.1', topicOf[other] ?? '1.1'],
    case: `A hospital reports what happened in **ward ${id.length}** at night.`,
    exhibits: [
      {
        id: 'e1',
        title: 'Inventory',
        kind: 'table',
        columns: ['Device', 'Version'],
        rows: [
          ['Pump', '1.2'],
          ['Monitor', '3.4'],
        ],
      },
      { id: 'e2', title: 'Gateway log', kind: 'log', lines: ['08:00 accepted', '08:01 refused'] },
      { id: 'e3', title: 'Mail', kind: 'document', body: 'From the supplier: *patch on Friday*.' },
    ],
    questions: [question('a', one), question('b', one), question('c', other), question('d', other)],
    contradiction: `${canary} contradiction`,
    enemies: [],
    status: 'live',
    provenance,
  };
}

function base(id: string, domain: number, secrets: BankSecrets) {
  return {
    id,
    domain,
    topic: topicOf[domain] ?? '1.1',
    objective: 1,
    level: 'apply' as const,
    difficulty: secrets.difficulty,
    stem: `What should be done first in the case of ${id.length} devices of domain ${domain}?`,
    source: { document: `${canary} document`, date: '2026' },
    reviewBy: '2099-01-01',
    enemies: [],
    status: 'live' as const,
  };
}

function options(id: string, keys: readonly number[], count: number, secrets: BankSecrets) {
  return Array.from({ length: count }, (_, index) => ({
    text: `Do the ${index + 1}. thing`,
    ...(keys.includes(index) ? { correct: true as const } : {}),
    rationale: `${secrets.rationale} ${id}`,
  }));
}
