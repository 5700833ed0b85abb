import type { Endpoints } from '@cmdsp/contract';
import type { Catalogue } from '@cmdsp/content';
import type { z } from 'zod';
import type { CaseEdition, CaseRole } from '../../learning/case-edition.ts';
import type { StoredPlay } from './queries.ts';

type Front = z.input<Endpoints['GET /api/cases/:case']['response']>;
export type NamedRole = { id: CaseRole; label: string };

type CaseHead = Pick<CaseEdition, 'slug' | 'title' | 'module' | 'minutes'>;

/** What names a case wherever it is linked. */
export function presentCaseLink({ programme }: Catalogue, value: CaseHead) {
  const { slug, title, minutes } = value;
  const module = programme.modules.find(({ number }) => number === value.module);
  return { slug, title, module: { number: value.module, title: module?.title ?? '' }, minutes };
}

/** A case as lists show it. */
export function presentCaseEntry(catalogue: Catalogue, value: CaseHead & Pick<CaseEdition, 'summary' | 'topics'>) {
  return {
    ...presentCaseLink(catalogue, value),
    summary: value.summary,
    topics: value.topics.map((id) => ({ id, title: catalogue.topics.find((topic) => topic.id === id)?.title ?? id })),
  };
}

/** The six roles in the programme's order and words. */
export function listRoles({ programme }: Catalogue): NamedRole[] {
  return programme.audiences.map(({ id, label }) => ({ id, label }));
}

/** A role in the programme's words. */
export function nameRole(catalogue: Catalogue, role: CaseRole): NamedRole {
  return listRoles(catalogue).find(({ id }) => id === role) ?? { id: role, label: role };
}

/** A play as lists show it: nothing of its texts. */
export function presentPlayEntry(catalogue: Catalogue, play: StoredPlay): Front['plays'][number] {
  return {
    id: play.id,
    role: nameRole(catalogue, play.role),
    startedAt: play.startedAt.toISOString(),
    finishedAt: play.finishedAt?.toISOString() ?? null,
    decisions: play.choices.length,
  };
}
