import type { Endpoints } from '@cmdsp/contract';
import type { Catalogue } from '@cmdsp/content';
import { type DomainProposal, proposeDomains } from '@cmdsp/enrolment';
import { approximateRational, multiplyRational, parseRational, rational } from '@cmdsp/primitives';
import type { AuthoredQuestion, QuestionResponse } from '@cmdsp/questions';
import type { z } from 'zod';
import { type DealtQuestion, dealQuestion } from '../../learning/deal-question.ts';
import { pathModules } from '../../learning/path-modules.ts';
import { presentPractice, presentPracticeFeedback, verdictOf } from '../../learning/present-practice.ts';
import { writeResponse } from '../../learning/read-response.ts';
import type { StoredRun } from './queries.ts';
import { topicsToBegin } from './topics-to-begin.ts';

export type RunView = z.input<Endpoints['GET /api/diagnostic/runs/:run']['response']>;
type FinishedView = Extract<RunView, { kind: 'finished' }>;

type Shown = {
  readonly stored: StoredRun;
  readonly dealt: readonly DealtQuestion[];
  readonly answers: ReadonlyMap<string, QuestionResponse>;
};

/** The questions of a go with the handles of this go. */
export function dealRun(secret: string, stored: StoredRun): readonly DealtQuestion[] {
  return stored.paper.questions.map((question) => dealQuestion(question, { secret, scope: `diagnostic ${stored.id}` }));
}

/** An open go: questions and own answers, nothing of the key. */
export function presentOpenRun(shown: Shown): RunView {
  return { kind: 'open', ...presentBase(shown) };
}

/** A finished go: what it proposes, how sure that is, and the reason of every option. */
export function presentFinishedRun(
  catalogue: Catalogue,
  shown: Shown & {
    readonly end: NonNullable<StoredRun['end']>;
    readonly questions: readonly AuthoredQuestion[];
    /** The audience group whose path orders the topics. */
    readonly group: string;
  },
): RunView {
  const { dealt, answers, questions, end, group } = shown;
  const { misconceptions, programme } = catalogue;
  const mark = parseRational(programme.examination.passMark);
  const missed = new Set(
    questions.filter((one) => verdictOf(one, answers.get(one.id) ?? null) !== 'right').map(({ topic }) => topic),
  );
  const topics = pathModules(catalogue, group).flatMap((module) => module.topics);
  return {
    kind: 'finished',
    ...presentBase(shown),
    finishedAt: end.finishedAt.toISOString(),
    passPercent: approximateRational(multiplyRational(mark, rational(100))),
    proposals: proposeDomains(end.findings, approximateRational(mark)).map((proposal) => ({
      ...presentProposal(catalogue, proposal),
      topics: topicsToBegin({ topics, domain: proposal.domain, missed }),
    })),
    feedback: dealt.flatMap((one) => {
      const question = questions.find(({ id }) => id === one.question.id);
      if (question === undefined) return [];
      return [presentPracticeFeedback(one, { question, response: answers.get(question.id) ?? null, misconceptions })];
    }),
  };
}

function presentProposal(
  { programme }: Catalogue,
  { domain, right, asked, lower, upper, finding }: DomainProposal,
): Omit<FinishedView['proposals'][number], 'topics'> {
  const title = programme.domains.find(({ number }) => number === domain)?.title ?? '';
  return {
    domain: { number: domain, title },
    right,
    asked,
    lowerPercent: Math.round(lower * 100),
    upperPercent: Math.round(upper * 100),
    finding,
  };
}

function presentBase({ stored, dealt, answers }: Shown) {
  return {
    id: stored.id,
    startedAt: stored.startedAt.toISOString(),
    questions: dealt.map((one, index) => presentPractice(one, index + 1)),
    answers: dealt.flatMap((one) => {
      const response = answers.get(one.question.id);
      return response === undefined ? [] : [{ question: one.handle, response: writeResponse(one, response) }];
    }),
  };
}
