import { Tag } from '../../ui/tag.tsx';
import { stageWords } from './cohort-words.ts';
import type { ListedCohort } from './cohorts-query.ts';

const looks = {
  'self-paced': { tone: 'neutral', icon: 'book' },
  upcoming: { tone: 'accent', icon: 'clock' },
  running: { tone: 'good', icon: 'next' },
  finished: { tone: 'neutral', icon: 'check' },
} as const;

/** Where a cohort stands, as a tag. */
export function StageTag({ stage }: { readonly stage: ListedCohort['stage'] }) {
  return <Tag {...looks[stage.kind]}>{stageWords(stage)}</Tag>;
}
