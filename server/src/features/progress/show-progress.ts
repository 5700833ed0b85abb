import type { Endpoints } from '@cmdsp/contract';
import { findNextStep, projectProgress, standingTowards } from '@cmdsp/enrolment';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { certificationRequirements, courseOutline } from '../../learning/course-outline.ts';
import { listProgressFacts } from '../../learning/progress-facts.ts';
import { presentProgress } from './present-progress.ts';

/** Progress, next step and standing of one person, computed from their facts. */
export async function showProgress(
  context: Context,
  { personId }: { readonly personId: string },
): Promise<z.input<Endpoints['GET /api/progress']['response']>> {
  const { catalogue } = context;
  const facts = await asPerson(context.databases.candidate, personId, (tx) => listProgressFacts(tx, personId));
  const progress = projectProgress(courseOutline(catalogue), facts);
  const standing = standingTowards(certificationRequirements(catalogue), facts);
  return presentProgress(catalogue, { progress, standing, nextStep: findNextStep(progress, standing) });
}
