import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { feedbackSchema, questionSchema, responseSchema } from './question.ts';
import { topicLinkSchema } from './topic-content.ts';

const candidateProblems = ['sign-in-needed', 'email-not-verified', 'agreement-needed'] as const;

const ease = z.enum(['easy', 'thought', 'guessed']);

/** Retrieval practice: questions of finished quizzes come back when they are about to be forgotten. */
export const practiceEndpoints = defineEndpoints({
  'GET /api/practice': {
    summary: 'What is proposed to practise today, and when something is due next',
    access: 'candidate',
    response: z.object({
      /** Stands for this learner: answers that wait in a browser are sent only as the person who gave them. */
      learner: z.string(),
      /** Five minutes at most, whatever has piled up; 0 questions when nothing is due or today’s minutes are done. */
      today: z.object({ questions: z.int(), minutes: z.int() }),
      /** Everything that is due. */
      due: z.int(),
      /** Reviews of the last hours, that is since the last rest. */
      practisedLately: z.int(),
      /** Questions in practice altogether; none before the first quiz is finished. */
      known: z.int(),
      /** When the next question is due; null when none is known or something is due already. */
      nextDueAt: z.iso.datetime().nullable(),
    }),
    problems: candidateProblems,
  },
  'GET /api/practice/questions': {
    summary: 'The questions that are due, those longest due first, without any key',
    access: 'candidate',
    response: z.object({
      questions: z.array(
        z.object({
          question: questionSchema,
          topic: topicLinkSchema,
          /** Null when the question has changed since it was last answered. */
          lastReviewedAt: z.iso.datetime().nullable(),
        }),
      ),
    }),
    problems: candidateProblems,
  },
  'PUT /api/practice/reviews/:review': {
    summary: 'Records an answer with how it came, and then gives the feedback; sending it again changes nothing',
    access: 'candidate',
    params: z.object({ review: z.uuid() }),
    body: responseSchema.extend({ question: z.string(), ease }),
    response: z.object({
      feedback: feedbackSchema,
      rating: z.enum(['again', 'hard', 'good', 'easy']),
      /** When the question comes back. */
      dueAt: z.iso.datetime(),
      /** False when the question had just been reviewed elsewhere: then this answer changes no date. */
      isCounted: z.boolean(),
    }),
    problems: [...candidateProblems, 'not-found', 'request-malformed', 'answer-unusable', 'conflict'],
  },
});
