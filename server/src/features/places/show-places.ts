import type { Endpoints } from '@cmdsp/contract';
import type { z } from 'zod';
import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { getTopic } from '../../learning/get-topic.ts';
import { textHash } from '../../learning/text-hash.ts';
import { listPlaces } from './queries.ts';

/**
 * Where somebody stopped in a topic. In a reading that changed since only the section is told, and that only while it
 * still exists; a slide that is gone becomes the last one.
 * @throws Problem `not-found`
 */
export async function showPlaces(
  context: Context,
  { personId, topicId }: { readonly personId: string; readonly topicId: string },
): Promise<z.input<Endpoints['GET /api/topics/:topic/places']['response']>> {
  const { lecture, reading } = getTopic(context.catalogue, topicId);
  const places = await asPerson(context.databases.candidate, personId, (tx) => listPlaces(tx, { personId, topicId }));
  const inLecture = places.find(({ part }) => part === 'lecture');
  const inReading = places.find(({ part }) => part === 'reading');
  const hash = reading === null ? null : textHash(reading.tree);
  const sections = reading?.tree.children.flatMap((block) => (block.kind === 'heading' ? [block.id] : [])) ?? [];
  const isSame = inReading?.textHash === hash;
  const section =
    typeof inReading?.sectionId === 'string' &&
    inReading.sectionTitle !== null &&
    sections.includes(inReading.sectionId)
      ? { id: inReading.sectionId, title: inReading.sectionTitle }
      : null;
  return {
    readingHash: hash,
    lecture:
      inLecture === undefined || lecture === null
        ? null
        : {
            slide: Math.min(inLecture.position, lecture.slides.length - 1),
            savedAt: inLecture.savedAt.toISOString(),
          },
    reading:
      inReading === undefined || reading === null || (!isSame && section === null)
        ? null
        : {
            block: isSame ? inReading.position : null,
            permille: isSame ? inReading.permille : 0,
            section,
            savedAt: inReading.savedAt.toISOString(),
          },
  };
}
