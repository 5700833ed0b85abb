import { z } from 'zod';
import { documentSchema } from './document.ts';
import { defineEndpoints } from './endpoint.ts';
import { feedbackSchema, practiceQuestionSchema, responseSchema } from './question.ts';
import { topicContentSchema } from './topic-content.ts';

const programmeSchema = z.object({
  title: z.string(),
  shortTitle: z.string(),
  owner: z.string(),
  description: z.array(z.string()),
  closing: z.string(),
  objectives: z.array(z.string()),
  audiences: z.array(z.object({ id: z.string(), label: z.string() })),
  domains: z.array(z.object({ number: z.int(), title: z.string() })),
  modules: z.array(
    z.object({
      number: z.int(),
      title: z.string(),
      topics: z.array(z.object({ id: z.string(), title: z.string(), isComplete: z.boolean() })),
    }),
  ),
  delivery: z.string(),
  assessment: z.string(),
  questionTypes: z.array(z.string()),
  passing: z.string(),
  examination: z.object({
    questions: z.int(),
    /** How many of them do not count. */
    pretest: z.int(),
    scenarioSets: z.int(),
    durationMinutes: z.int(),
    passPercent: z.number(),
  }),
  moduleQuiz: z.object({ questions: z.int(), passPercent: z.number() }),
  certification: z.object({
    schemeVersion: z.string(),
    validityMonths: z.int(),
    requirements: z.array(z.object({ title: z.string(), status: z.enum(['required', 'planned']) })),
  }),
});

/** What anybody may see before having an account. */
export const programmeEndpoints = defineEndpoints({
  'GET /api/programme': {
    summary: 'The programme: objectives, audience, modules, domains, delivery, assessment',
    access: 'public',
    response: programmeSchema,
    problems: [],
  },
  'GET /api/handbook': {
    summary: 'The candidate handbook',
    access: 'public',
    response: documentSchema,
    problems: [],
  },
  'GET /api/programme-handbook': {
    summary: 'What a printed handbook of the programme holds beyond the programme itself',
    access: 'public',
    response: z.object({
      modules: z.array(
        z.object({
          number: z.int(),
          introduction: documentSchema.nullable(),
          topics: z.array(
            z.object({
              id: z.string(),
              outcomes: z.array(z.string()),
              lectureMinutes: z.int(),
              readingMinutes: z.int(),
              standards: z.array(z.string()),
              /** Ids of the audience groups for which the topic is core. */
              coreFor: z.array(z.string()),
            }),
          ),
          cases: z.array(z.string()),
        }),
      ),
      handbook: documentSchema,
    }),
    problems: [],
  },
  'GET /api/accessibility': {
    summary: 'The accessibility statement',
    access: 'public',
    response: documentSchema,
    problems: ['not-found'],
  },
  'GET /api/sample/topic': {
    summary: 'One complete topic as learners see it',
    access: 'public',
    response: z.object({ topic: topicContentSchema, questions: z.array(practiceQuestionSchema) }),
    problems: [],
  },
  'GET /api/sample/questions': {
    summary: 'Five sample questions and one of each other interaction, none of them from the examination',
    access: 'public',
    response: z.object({
      questions: z.array(practiceQuestionSchema),
      /** One of each interaction that is neither single nor choose. */
      interactions: z.array(practiceQuestionSchema),
    }),
    problems: [],
  },
  'POST /api/sample/questions/:question/answers': {
    summary: 'Answers a sample question; nothing is stored',
    access: 'public',
    params: z.object({ question: z.string() }),
    body: responseSchema,
    response: feedbackSchema,
    problems: ['not-found', 'request-malformed', 'answer-unusable'],
  },
});
