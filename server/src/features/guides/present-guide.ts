import type { AudienceId, Catalogue } from '@cmdsp/content';
import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import { Problem } from '../../http/problem.ts';
import { presentDocument } from '../../learning/present-document.ts';

type GuideView = z.input<Endpoints['GET /api/guides/:group']['response']>;

/** The study guide of a group. @throws Problem `not-found` where the content has none */
export function presentGuide({ guides, programme }: Catalogue, group: AudienceId): GuideView {
  const guide = guides.find((candidate) => candidate.group === group);
  if (guide === undefined) throw new Problem('not-found', 'This content has no study guide for this group yet.');
  const label = programme.audiences.find(({ id }) => id === group)?.label ?? group;
  return { group: { id: group, label }, guide: presentDocument(guide) };
}
