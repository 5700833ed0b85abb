/** What an address of a topic says beside the topic. */
export type TopicSearch = {
  /** The part to show; without one the topic opens where it begins. */
  readonly part?: 'lecture' | 'reading' | 'quiz' | 'case' | 'discussion';
  /** True to go on at once where the learner stopped. */
  readonly continue?: true;
  /** The slide to open the lecture at, from 1. */
  readonly slide?: number;
  /** The note of the reading to show. */
  readonly note?: string;
};

/** Reads `?part=reading&continue=true`; what it does not know it leaves out. */
export function readTopicPart(search: Record<string, unknown>): TopicSearch {
  const { part, note, slide } = search;
  return {
    ...(part === 'lecture' || part === 'reading' || part === 'quiz' || part === 'case' || part === 'discussion'
      ? { part }
      : {}),
    ...(search['continue'] === true ? { continue: true } : {}),
    ...(typeof slide === 'number' && Number.isInteger(slide) && slide > 0 && slide < 100 ? { slide } : {}),
    ...(typeof note === 'string' && /^[0-9a-f-]{36}$/.test(note) ? { note } : {}),
  };
}
