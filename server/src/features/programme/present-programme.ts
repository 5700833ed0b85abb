import type { Endpoints } from '@cmdsp/contract';
import type { Catalogue } from '@cmdsp/content';
import { questionsOfForm } from '@cmdsp/forms';
import { approximateRational, multiplyRational, parseRational, rational } from '@cmdsp/primitives';
import type { z } from 'zod';

type ProgrammeView = z.input<Endpoints['GET /api/programme']['response']>;

/** The programme for everybody, field by field: its owner's words and the numbers of its rules. */
export function presentProgramme({ programme, topics }: Catalogue): ProgrammeView {
  const isComplete = (id: string) => topics.find((topic) => topic.id === id)?.complete ?? false;
  const { examination, moduleQuiz, certification } = programme;
  return {
    title: programme.title,
    shortTitle: programme.shortTitle,
    owner: programme.owner,
    description: programme.description,
    closing: programme.closing,
    objectives: programme.objectives,
    audiences: programme.audiences.map(({ id, label }) => ({ id, label })),
    domains: programme.domains.map(({ number, title }) => ({ number, title })),
    modules: programme.modules.map((module) => ({
      number: module.number,
      title: module.title,
      topics: module.topics.map(({ id, title }) => ({ id, title, isComplete: isComplete(id) })),
    })),
    delivery: programme.delivery,
    assessment: programme.assessment,
    questionTypes: programme.questionTypes,
    passing: programme.passing,
    examination: {
      questions: questionsOfForm(examination),
      pretest: examination.pretest,
      scenarioSets: examination.sets.count,
      durationMinutes: examination.durationMinutes,
      passPercent: percentOf(examination.passMark),
    },
    moduleQuiz: { questions: moduleQuiz.questions, passPercent: percentOf(moduleQuiz.passMark) },
    certification: {
      schemeVersion: certification.schemeVersion,
      validityMonths: certification.validityMonths,
      requirements: certification.requirements.map(({ title, status }) => ({ title, status })),
    },
  };
}

function percentOf(share: string): number {
  return approximateRational(multiplyRational(parseRational(share), rational(100)));
}
