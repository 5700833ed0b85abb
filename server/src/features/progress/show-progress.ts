import type { Endpoints } from '@cmdsp/contract';
import type { Catalogue } from '@cmdsp/content';
import { findNextStep, orderStudy, projectProgress, proposeDomains, standingTowards } from '@cmdsp/enrolment';
import { approximateRational, parseRational } from '@cmdsp/primitives';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { courseOutline } from '../../learning/course-outline.ts';
import { findAudienceGroup } from '../../learning/find-audience-group.ts';
import { findLastDiagnostic } from '../../learning/find-last-diagnostic.ts';
import { pathModules } from '../../learning/path-modules.ts';
import { listProgressFacts } from '../../learning/progress-facts.ts';
import { outcomesOf } from '../../marking/outcomes-of.ts';
import { presentProgress } from './present-progress.ts';

/**
 * Progress, next step and standing of one person, computed from their facts. The next step follows their own path and
 * what the last diagnostic proposed; the standing is the same list for everybody.
 */
export async function showProgress(
  context: Context,
  { personId, scheme }: { readonly personId: string; readonly scheme: Catalogue['programme']['certification'] },
): Promise<z.input<Endpoints['GET /api/progress']['response']>> {
  const { catalogue } = context;
  const { facts, group, diagnostic, work } = await asPerson(context.databases.candidate, personId, async (tx) => ({
    facts: await listProgressFacts(tx, personId),
    group: await findAudienceGroup(tx, personId),
    diagnostic: await findLastDiagnostic(tx, personId),
    work: await outcomesOf(tx, personId),
  }));
  const progress = projectProgress(courseOutline(catalogue), facts);
  const standing = standingTowards(scheme.requirements, facts, work);
  const modules = pathModules(catalogue, group);
  const mark = approximateRational(parseRational(catalogue.programme.examination.passMark));
  const proposed = diagnostic === null ? null : proposeDomains(diagnostic.findings, mark).map(({ domain }) => domain);
  return presentProgress(catalogue, {
    schemeVersion: scheme.schemeVersion,
    progress,
    standing,
    nextStep: findNextStep(progress, standing, orderStudy(modules, proposed)),
    group,
    modules,
    diagnostic: diagnostic === null ? null : { ...diagnostic, first: proposed?.[0] ?? 0 },
  });
}
