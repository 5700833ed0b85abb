import { approximateRational, formatRational } from '@cmdsp/primitives';
import type { AssembledForm } from './assemble-form.ts';
import { countUses, type OtherForm } from './assembly/add-distances.ts';
import { atMost, enough } from './assembly/enough.ts';
import {
  candidateOfQuestion,
  candidateOfSet,
  type FormCandidate,
  type PanelDifficulties,
} from './assembly/form-candidate.ts';
import { questionsOfForm, scoredOfForm } from './assembly/questions-of-form.ts';
import type { EquivalenceStatement } from './equivalence-statement.ts';

/** What a statement needs beside the form itself. */
export type StatementFacts = {
  readonly number: number;
  readonly paperHash: string;
  readonly keyHash: string;
  readonly others: readonly OtherForm[];
  readonly panel: PanelDifficulties;
  readonly seedHash: string;
  readonly contentRelease: string;
  readonly isBankPrivate: boolean;
};

/** Measures an assembled form against its blueprint and writes down what makes it worth the same as the others. */
export function stateEquivalence(form: AssembledForm, facts: StatementFacts): EquivalenceStatement {
  const { blueprint, parts, solver } = form;
  const { panel, others } = facts;
  const candidates = parts.map((part) =>
    part.kind === 'set' ? candidateOfSet(part.set, panel) : candidateOfQuestion(part.question, panel),
  );
  const tried = candidates.filter(({ isTryout }) => isTryout).flatMap(({ questions }) => questions);
  const scored = candidates.filter(({ isTryout }) => !isTryout).flatMap(({ questions }) => questions);
  const all = [...scored, ...tried];
  const sum = scored.reduce((total, { difficulty }) => total + difficulty, 0);
  const mean = (sum / scored.length) * 100;
  const target = blueprint.difficulty && approximateRational(blueprint.difficulty.target) * 100;
  const uses = countUses(others);
  const fromPanel = scored.filter(({ id }) => panel.has(id)).length;
  const { id, title, durationMinutes, passMark } = blueprint;
  return {
    format: 'cmdsp-equivalence/1',
    form: { number: facts.number, paperHash: facts.paperHash, keyHash: facts.keyHash },
    blueprint: {
      id,
      title,
      durationMinutes,
      passMark: formatRational(passMark),
      domains: blueprint.domains.map(({ domain, questions }) => ({
        domain,
        wanted: questions,
        scored: scored.filter((question) => question.domain === domain).length,
        pretest: tried.filter((question) => question.domain === domain).length,
      })),
      sets: { wanted: blueprint.sets.count, has: parts.filter(({ kind }) => kind === 'set').length },
      practical: {
        needed: enough(blueprint.practicalShare, scoredOfForm(blueprint)),
        has: scored.filter(({ isPractical }) => isPractical).length,
      },
    },
    scored: scored.length,
    pretest: tried.length,
    difficulty: {
      sum: round(sum),
      points: scored.length,
      meanPercent: round(mean),
      targetPercent: target === null ? null : round(target),
      errorPoints: target === null ? null : round(mean - target),
      allowedPoints: blueprint.difficulty && round(approximateRational(blueprint.difficulty.tolerance) * 100),
      fromPanel,
    },
    minutes: Math.round(candidates.reduce((total, { seconds }) => total + seconds, 0) / 60),
    overlap: others.map(({ name, ids }) => {
      const theirs = new Set(ids);
      return { form: name, common: all.filter((question) => theirs.has(question.id)).length, of: all.length };
    }),
    allowedOverlap: atMost(blueprint.maximumOverlap, questionsOfForm(blueprint)),
    enemiesTogether: countEnemies(candidates),
    mostUses: {
      allowed: blueprint.maximumUses,
      has: Math.max(...all.map((question) => uses.get(question.id) ?? 0)) + 1,
    },
    solver,
    seedHash: facts.seedHash,
    contentRelease: facts.contentRelease,
    isBankPrivate: facts.isBankPrivate,
    isProvisional: fromPanel < scored.length,
  };
}

function countEnemies(candidates: readonly FormCandidate[]): number {
  const pairs = candidates.flatMap((one, index) => candidates.slice(index + 1).map((other) => [one, other] as const));
  return pairs.filter(
    ([one, other]) => one.ids.some((id) => other.enemies.has(id)) || other.ids.some((id) => one.enemies.has(id)),
  ).length;
}

function round(value: number): number {
  return Math.round(value * 10_000) / 10_000;
}
