import type { AuthoredQuestion, ScenarioSet, SetQuestion } from '@cmdsp/questions';
import type { FormPart } from '../form-part.ts';
import { secondsOfCase, secondsOfQuestion } from './estimate-seconds.ts';

/** What assembly looks at in a question: no key and no rationale. */
export type CandidateQuestion = {
  readonly id: string;
  readonly kind: AuthoredQuestion['kind'];
  readonly domain: number;
  readonly topic: string;
  readonly isPractical: boolean;
  /** Expected share of its points. */
  readonly difficulty: number;
  readonly seconds: number;
};

/** A part that may stand on a form. */
export type FormCandidate = {
  readonly id: string;
  /** Every id it brings on to the form: its own and those of its questions. */
  readonly ids: readonly string[];
  readonly enemies: ReadonlySet<string>;
  readonly questions: readonly CandidateQuestion[];
  readonly joins: readonly string[];
  /** Seconds with everything that is read. */
  readonly seconds: number;
  /** Written to be tried out: it may stand on a form uncounted, and not otherwise. */
  readonly isTryout: boolean;
  readonly part: FormPart;
};

/** Difficulties that a panel has set, by question; the others keep their authors' estimates. */
export type PanelDifficulties = ReadonlyMap<string, number>;

/** A bank question as a candidate. */
export function candidateOfQuestion(question: AuthoredQuestion, panel: PanelDifficulties): FormCandidate {
  const measured = measureQuestion(question, panel);
  return {
    id: question.id,
    ids: [question.id],
    enemies: new Set(question.enemies),
    questions: [measured],
    joins: [],
    seconds: measured.seconds,
    isTryout: question.pretest ?? false,
    part: { kind: 'single', question },
  };
}

/** A whole scenario set as a candidate; the enemies of its questions are its enemies. */
export function candidateOfSet(set: ScenarioSet, panel: PanelDifficulties): FormCandidate {
  const questions = set.questions.map((question) => measureQuestion(question, panel));
  return {
    id: set.id,
    ids: [set.id, ...set.questions.map(({ id }) => id)],
    enemies: new Set([...set.enemies, ...set.questions.flatMap((question) => question.enemies)]),
    questions,
    joins: set.joins,
    seconds: secondsOfCase(set) + questions.reduce((sum, question) => sum + question.seconds, 0),
    isTryout: false,
    part: { kind: 'set', set },
  };
}

function measureQuestion(question: AuthoredQuestion | SetQuestion, panel: PanelDifficulties): CandidateQuestion {
  const { id, kind, domain, topic, level } = question;
  return {
    id,
    kind,
    domain,
    topic,
    isPractical: level === 'apply' || level === 'analyse' || level === 'evaluate',
    difficulty: panel.get(id) ?? question.difficulty,
    seconds: secondsOfQuestion(question),
  };
}
