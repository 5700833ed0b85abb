import type { Assignment, Catalogue } from '@cmdsp/content';
import type { Endpoints } from '@cmdsp/contract';
import { approximateRational, multiplyRational, parseRational, rational } from '@cmdsp/primitives';
import { mostRounds, nextRound } from '@cmdsp/submissions';
import type { z } from 'zod';
import type { Tx } from '../../db/database.ts';
import { findTerms } from '../../learning/collect-terms.ts';
import { linkTopics } from '../../learning/link-topics.ts';
import { criteriaOf } from '../../marking/criteria-of.ts';
import { readSetting } from '../../settings/read-setting.ts';
import { roundsForNext, type WorkRound } from '../../submissions/list-rounds.ts';

type Shown = z.input<Endpoints['GET /api/assignments/:module']['response']>;

/** The name of an assignment among the subjects of marked work. */
export function subjectOf(module: number): string {
  return `module-${module}`;
}

/** An assignment as lists show it, with the rounds of whoever asks. */
export function presentEntry(
  { programme }: Catalogue,
  { module, title, summary, minutes, words }: Assignment,
  all: readonly WorkRound[],
): Omit<Shown['assignment'], keyof ReturnType<typeof presentTexts>> {
  const moduleTitle = programme.modules.find(({ number }) => number === module)?.title ?? `Module ${module}`;
  const rounds = all.filter(({ subject }) => subject === subjectOf(module));
  return {
    module,
    moduleTitle,
    title,
    summary,
    minutes,
    words,
    next: nextRound(roundsForNext(rounds)),
    rounds: [...rounds],
  };
}

/** What is read before and while writing. Anchors and notes are for markers and stay out, field by field. */
export function presentTexts(catalogue: Catalogue, assignment: Assignment) {
  const { module, topics, setting, task, figures, sources, provenance } = assignment;
  const criteria = criteriaOf(catalogue, 'assignment', subjectOf(module))?.criteria ?? [];
  return {
    topics: linkTopics(catalogue, topics),
    setting,
    task,
    figures: Object.fromEntries(figures),
    terms: findTerms([...setting.children, ...task.children], catalogue.glossary),
    criteria: criteria.map(({ id, title, weight, levels }) => ({ id, title, weight, levels: [...levels] })),
    sources: sources.map(({ document, date, clause }) => ({ document, date, clause: clause ?? null })),
    provenance: {
      draftedBy: provenance.drafted.by,
      draftedOn: provenance.drafted.on,
      acceptedBy: provenance.accepted?.by ?? null,
    },
  };
}

/** What holds for all assignments now. */
export async function presentRules(tx: Tx, catalogue: Catalogue): Promise<Shown['rules']> {
  const passMarks = catalogue.assignments.flatMap(({ module }) => {
    const criteria = criteriaOf(catalogue, 'assignment', subjectOf(module));
    return criteria === null ? [] : [parseRational(criteria.passMark)];
  });
  return {
    roundsMost: mostRounds,
    passPoints: approximateRational(multiplyRational(passMarks[0] ?? rational(7, 10), rational(100))),
    feedbackDays: await readSetting(tx, 'assignment-feedback-days'),
  };
}
