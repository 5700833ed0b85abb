import { figureSchema } from '@cmdsp/figures';
import { z } from 'zod';
import { blockSchema, inlineSchema, markdownTreeSchema, pollSchema } from './markdown-tree.ts';

const slide = z.object({
  title: z.array(inlineSchema),
  body: z.array(blockSchema),
  poll: pollSchema.nullable(),
  notes: z.array(blockSchema),
});

/** A topic as a learner reads it; `null` where it is not written yet. */
export const topicContentSchema = z.object({
  id: z.string(),
  title: z.string(),
  module: z.object({ number: z.int(), title: z.string() }),
  domain: z.object({ number: z.int(), title: z.string() }),
  /** The learning objectives of the programme that this topic serves. */
  objectives: z.array(z.object({ number: z.int(), text: z.string() })),
  outcomes: z.array(z.string()),
  minutes: z.object({ lecture: z.int(), reading: z.int() }),
  audiences: z.array(
    z.object({
      id: z.string(),
      label: z.string(),
      relevance: z.enum(['core', 'useful', 'awareness']),
      meaning: z.string(),
    }),
  ),
  /** What the topic rests on: an entry of the library, or a citation in words while the topic is not written. */
  standards: z.array(
    z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('entry'),
        slug: z.string(),
        shortTitle: z.string(),
        edition: z.string(),
        date: z.string(),
        status: z.enum(['in-force', 'proposed', 'superseded', 'withdrawn']),
      }),
      z.object({ kind: z.literal('words'), text: z.string() }),
    ]),
  ),
  /** Where to read on outside this programme. */
  resources: z.array(
    z.object({
      title: z.string(),
      publisher: z.string(),
      kind: z.enum(['law', 'guidance', 'standard', 'framework', 'report', 'advisory', 'tool', 'data', 'article']),
      date: z.string(),
      /** Host and path, without https://. */
      address: z.string().nullable(),
      isFree: z.boolean(),
      why: z.string(),
      reviewBy: z.string(),
    }),
  ),
  isComplete: z.boolean(),
  /** By when its texts are compared with the world again. */
  reviewBy: z.string().nullable(),
  /** Who or what drafted the text, and who accepted it. */
  provenance: z.object({ draftedBy: z.string(), draftedOn: z.string(), acceptedBy: z.string().nullable() }),
  lecture: z.object({ slides: z.array(slide), words: z.int() }).nullable(),
  reading: z.object({ tree: markdownTreeSchema, words: z.int(), minutes: z.int() }).nullable(),
  discussion: z.object({ opening: markdownTreeSchema, followUps: z.array(markdownTreeSchema) }).nullable(),
  figures: z.record(z.string(), figureSchema),
  /** The glossary terms that the texts link to, by slug. */
  terms: z.record(z.string(), z.object({ term: z.string(), definition: z.string() })),
  questionCount: z.int(),
});

/** A topic's place among the others. */
export const topicLinkSchema = z.object({ id: z.string(), title: z.string() });
