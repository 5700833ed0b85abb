import { useMemo, useState } from 'react';
import type { TopicViewProps } from '../../player/topic/topic-view.tsx';
import type { TopicSearch } from './read-topic-part.ts';
import { useNotes } from './use-notes.ts';
import { usePlaces } from './use-places.ts';

/** What is remembered of a learner in a topic: places, highlights and notes. Undefined until the places are known. */
export function useTopicMemory(topic: string, email: string, search: TopicSearch): TopicViewProps['memory'] {
  const { places, saveSlide, saveReading } = usePlaces(topic);
  const book = useNotes(topic, email);
  // As it was when the page opened: reading on must not make the page jump after itself.
  const [opened] = useState(search);
  const mayJump = opened.continue === true;
  const noteId = opened.note ?? null;
  return useMemo(() => {
    if (places === undefined) return undefined;
    const { readingHash, lecture, reading } = places;
    return {
      lecture: { stopped: lecture?.slide ?? null, mayJump, onMove: saveSlide },
      reading:
        readingHash === null
          ? null
          : { stopped: reading, mayJump, onMove: saveReading, textHash: readingHash, book, noteId },
    };
  }, [places, book, mayJump, noteId, saveSlide, saveReading]);
}
