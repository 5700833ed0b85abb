import type { Endpoints } from '@cmdsp/contract';
import type { Catalogue } from '@cmdsp/content';
import { findNextStep, projectProgress, standingTowards } from '@cmdsp/enrolment';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { courseOutline } from '../../learning/course-outline.ts';
import { listProgressFacts } from '../../learning/progress-facts.ts';
import { presentProgress } from './present-progress.ts';

/** Progress, next step and standing of one person, computed from their facts. */
export async function showProgress(
  context: Context,
  { personId, scheme }: { readonly personId: string; readonly scheme: Catalogue['programme']['certification'] },
): Promise<z.input<Endpoints['GET /api/progress']['response']>> {
  const { catalogue } = context;
  const facts = await asPerson(context.databases.candidate, personId, (tx) => listProgressFacts(tx, personId));
  const progress = projectProgress(courseOutline(catalogue), facts);
  const standing = standingTowards(scheme.requirements, facts);
  return presentProgress(catalogue, {
    schemeVersion: scheme.schemeVersion,
    progress,
    standing,
    nextStep: findNextStep(progress, standing),
  });
}
