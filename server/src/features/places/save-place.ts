import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { findSection } from '../../learning/find-section.ts';
import { getTopic } from '../../learning/get-topic.ts';
import { textHash } from '../../learning/text-hash.ts';
import { upsertPlace } from './queries.ts';

type Who = { readonly personId: string; readonly topicId: string };

/** A lecture has no text that a hash would have to name: a slide that is gone is told apart when it is shown. */
const noText = '0'.repeat(64);

/** Remembers the slide somebody is on. @throws Problem `not-found` */
export async function saveLecturePlace(
  context: Context,
  { personId, topicId, slide }: Who & { readonly slide: number },
): Promise<void> {
  const { lecture } = getTopic(context.catalogue, topicId);
  if (lecture?.slides[slide] === undefined) throw new Problem('not-found', 'The lecture has no such slide.');
  await asPerson(context.databases.candidate, personId, (tx) =>
    upsertPlace(tx, {
      personId,
      topicId,
      part: 'lecture',
      position: slide,
      permille: 0,
      textHash: noText,
      sectionId: null,
      sectionTitle: null,
    }),
  );
}

/** Remembers where in the reading somebody is. @throws Problem `not-found`, `conflict` when the text has changed */
export async function saveReadingPlace(
  context: Context,
  place: Who & { readonly block: number; readonly permille: number; readonly textHash: string },
): Promise<void> {
  const { personId, topicId, block, permille } = place;
  const { reading } = getTopic(context.catalogue, topicId);
  if (reading?.tree.children[block] === undefined) throw new Problem('not-found', 'The reading has no such place.');
  const hash = textHash(reading.tree);
  if (place.textHash !== hash) throw new Problem('conflict', 'The text has changed. Load the page again.');
  const section = findSection(reading.tree, block);
  await asPerson(context.databases.candidate, personId, (tx) =>
    upsertPlace(tx, {
      personId,
      topicId,
      part: 'reading',
      position: block,
      permille,
      textHash: hash,
      sectionId: section?.id ?? null,
      sectionTitle: section?.title ?? null,
    }),
  );
}
