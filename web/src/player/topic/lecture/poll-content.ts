import type { TopicContent } from '../../practice-types.ts';

type Slide = NonNullable<TopicContent['lecture']>['slides'][number];

/** The poll of a slide as the server presents it. */
export type PollContent = NonNullable<Slide['poll']>;
