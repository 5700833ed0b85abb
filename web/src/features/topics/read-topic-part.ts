/** The part of a topic that an address names: `?part=reading`. Anything else opens the topic where it begins. */
export function readTopicPart(search: Record<string, unknown>): {
  part?: 'lecture' | 'reading' | 'quiz' | 'discussion';
} {
  switch (search['part']) {
    case 'lecture':
    case 'reading':
    case 'quiz':
    case 'discussion':
      return { part: search['part'] };
    default:
      return {};
  }
}
