import type { ProgrammeBlueprint } from '@cmdsp/content';
import type { AuthoredQuestion, ScenarioSet } from '@cmdsp/questions';
import type { SittingKind } from '../../db/tables/forms.ts';
import type { FormSource } from './form-source.ts';

/** What a form of one kind is made of, and the rules it keeps. */
export type FormPool = {
  readonly questions: readonly AuthoredQuestion[];
  readonly sets: readonly ScenarioSet[];
  readonly blueprint: ProgrammeBlueprint;
};

/** The bank and blueprint of the examination, or the practice questions and blueprint of the rehearsal. */
export function poolOf({ catalogue }: FormSource, kind: SittingKind): FormPool {
  const { programme, bank, topics, practice } = catalogue;
  if (kind === 'certification') return { ...bank, blueprint: programme.examination };
  // The rehearsal is made of practice questions, so that it gives nothing of the examination away.
  const questions = [...topics.flatMap(({ quiz }) => quiz), ...practice];
  return { questions, sets: [], blueprint: programme.rehearsal };
}
