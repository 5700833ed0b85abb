import type { Catalogue, Topic } from '@cmdsp/content';
import { Problem } from '../../http/problem.ts';
import type { DiscussionRow } from './queries.ts';

/** What a discussion is about, by its address in the course. */
export type Place = { readonly kind: DiscussionRow['placeKind']; readonly id: string };

/** A place as it is stored with a discussion. */
export function placeOf({ placeKind, place }: Pick<DiscussionRow, 'placeKind' | 'place'>): Place {
  return { kind: placeKind, id: place };
}

/** A place with the title that it has in this release; one that the release lost keeps its address. */
export function presentPlace(
  catalogue: Catalogue,
  { place, cohortTitle }: { readonly place: Place; readonly cohortTitle: string },
) {
  return { ...place, title: place.kind === 'cohort' ? cohortTitle : (titleOf(catalogue, place) ?? place.id) };
}

/** The question of the course for a place, or null. Only topics have one. */
export function promptOf(catalogue: Catalogue, place: Place): Topic['discussion'] {
  if (place.kind !== 'topic') return null;
  return catalogue.topics.find(({ id }) => id === place.id)?.discussion ?? null;
}

/** The title of a place. @throws Problem `not-found` when the release has no such topic or case */
export function requirePlace(catalogue: Catalogue, place: Place): string {
  const title = titleOf(catalogue, place);
  if (title === null) throw new Problem('not-found', 'There is no such topic or case to talk about.');
  return title;
}

function titleOf(catalogue: Catalogue, { kind, id }: Place): string | null {
  switch (kind) {
    case 'topic': {
      const topic = catalogue.topics.find((one) => one.id === id);
      return topic === undefined ? null : `${topic.id} ${topic.title}`;
    }
    case 'case':
      return catalogue.cases.find(({ slug }) => slug === id)?.title ?? null;
    case 'cohort':
      return id === '' ? 'Your cohort' : null;
  }
}
