import { z } from 'zod';
import { candidateProblems, slugParams } from './library.ts';
import { defineEndpoints } from './endpoint.ts';
import { markdownTreeSchema } from './markdown-tree.ts';
import { topicLinkSchema } from './topic-content.ts';

const standardLink = z.object({ slug: z.string(), shortTitle: z.string() });

/** A standard as lists show it. */
export const listedStandardSchema = z.object({
  slug: z.string(),
  identifier: z.string(),
  title: z.string(),
  shortTitle: z.string(),
  issuer: z.string(),
  kind: z.enum(['law', 'regulation', 'guidance', 'standard', 'framework', 'protocol', 'playbook', 'data-source']),
  jurisdiction: z.string(),
  edition: z.string(),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  date: z.string(),
  status: z.enum(['in-force', 'proposed', 'superseded', 'withdrawn']),
  topics: z.array(topicLinkSchema),
});

/** Laws, guidance, standards, frameworks and protocols that the course rests on. */
export const standardEndpoints = defineEndpoints({
  'GET /api/standards': {
    summary: 'Standards and sources by issuer and short title',
    access: 'candidate',
    response: z.object({ standards: z.array(listedStandardSchema) }),
    problems: candidateProblems,
  },
  'GET /api/standards/:slug': {
    summary: 'One standard: what it demands, of whom, and where the course uses it',
    access: 'candidate',
    params: slugParams,
    response: listedStandardSchema.extend({
      note: z.string().nullable(),
      demands: markdownTreeSchema,
      audiences: z.array(z.object({ id: z.string(), label: z.string(), why: z.string() })),
      clauses: z.array(z.object({ clause: z.string(), says: z.string() })),
      supersededBy: standardLink.nullable(),
      supersedes: z.array(standardLink),
      evidence: z.enum(['verified', 'general-knowledge']),
      source: z.object({ document: z.string(), date: z.string() }),
      reviewBy: z.string(),
    }),
    problems: [...candidateProblems, 'not-found'],
  },
});
