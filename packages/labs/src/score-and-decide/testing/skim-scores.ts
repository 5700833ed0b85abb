import { mostFrequent } from '../../testing/most-frequent.ts';
import type { Skim } from '../../testing/skim.ts';
import type { Assessment, ScoreAnswer } from '../answer.ts';
import type { ScoreKey } from '../key.ts';
import type { ScoreFinding, ScoreTask } from '../task.ts';
import { baseValues, impactIds } from './score-values.ts';

/** The habits of the other variants for every finding, and the decision by the length of a fact or by a signal word. */
export const skimScores: Skim<ScoreTask, ScoreKey, ScoreAnswer> = ({ findings }, others) => {
  const habit = habitOf(others.flatMap(({ key }) => Object.values(key.findings)));
  const decide = (isOpen: (finding: ScoreFinding) => boolean): ScoreAnswer => ({
    findings: Object.fromEntries(
      findings.map((finding) => {
        const dates = (
          finding.facts
            .map(({ text }) => text)
            .join(' ')
            .match(/\d{4}-\d\d-\d\d/g) ?? []
        ).slice(-2);
        const open: Partial<Assessment> = {
          decision: 'uncontrolled',
          route: 'discretion',
          severity: 'catastrophic',
          safety: 'catastrophic',
          noticeOn: dates[0] ?? null,
          fixOn: dates[1] ?? null,
        };
        const closed: Partial<Assessment> = {
          decision: 'controlled',
          route: 'routine',
          severity: 'negligible',
          safety: 'negligible',
        };
        return [finding.id, { ...habit, ...(isOpen(finding) ? open : closed) }];
      }),
    ),
  });
  const lengthOf = ({ facts }: ScoreFinding, fact: number) => facts[fact]?.text.length ?? 0;
  const isLong = (fact: number) => (finding: ScoreFinding) =>
    findings.filter((other) => lengthOf(other, fact) > lengthOf(finding, fact)).length < 4;
  const says = (words: RegExp) => (finding: ScoreFinding) => finding.facts.some(({ text }) => words.test(text));
  const facts = [0, 1, 2, 3, 4, 5, 6];
  return [
    { name: 'what was commonest', answer: { findings: Object.fromEntries(findings.map(({ id }) => [id, habit])) } },
    { name: 'all open, with days', answer: decide(() => true) },
    { name: 'open without a proof', answer: decide((finding) => !says(/verified|tested|confirmed/)(finding)) },
    { name: 'open without a fix that was validated', answer: decide((finding) => !says(/validated/)(finding)) },
    { name: 'open where two learned', answer: decide(says(/ on \d{4}-\d\d-\d\d;/)) },
    ...facts.map((fact) => ({ name: `open where fact ${fact + 1} is long`, answer: decide(isLong(fact)) })),
    ...facts.map((fact) => ({
      name: `open where fact ${fact + 1} is short`,
      answer: decide((finding) => !isLong(fact)(finding)),
    })),
  ];
};

function habitOf(keys: readonly ScoreKey['findings'][string][]): Assessment {
  const metrics = Object.keys(baseValues('3.1')).map((id): [string, string] => [
    id,
    mostFrequent(keys.map(({ v31 }) => new RegExp(`(?:^|/)${id}:([A-Z])`).exec(v31)?.[1] ?? '')) ?? '',
  ]);
  const impacts = impactIds.flatMap((id): [string, 'H'][] =>
    keys.filter((key) => key.impacts[id]?.startsWith('H') === true).length * 3 >= keys.length ? [[id, 'H']] : [],
  );
  return {
    version: '3.1',
    metrics: Object.fromEntries(metrics),
    impacts: Object.fromEntries(impacts),
    exploitability: mostFrequent(keys.map(({ exploitability }) => exploitability[0] ?? 'medium')),
    severity: mostFrequent(keys.map(({ severity }) => severity[0] ?? 'negligible')),
    decision: mostFrequent(keys.map(({ decision }) => decision)),
    route: mostFrequent(keys.map(({ route }) => route)),
    noticeOn: null,
    fixOn: null,
    exploitation: mostFrequent(keys.map(({ ssvc }) => ssvc.exploitation)),
    exposure: mostFrequent(keys.map(({ ssvc }) => ssvc.exposure[0] ?? 'small')),
    automatable: mostFrequent(keys.map(({ ssvc }) => ssvc.automatable)),
    safety: mostFrequent(keys.map(({ ssvc }) => ssvc.safety[0] ?? 'negligible')),
  };
}
