import type { Answer } from '../api/request.ts';

/** A practice question as the server presents it, with feedback once it is answered. */
export type PracticeEntry = Answer<'GET /api/topics/:topic/questions'>['questions'][number];
export type PracticeQuestion = PracticeEntry['question'];
export type PracticeFeedback = NonNullable<PracticeEntry['feedback']>;

/** A topic as the server presents it. */
export type TopicContent = Answer<'GET /api/topics/:topic/content'>;
