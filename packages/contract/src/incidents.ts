import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { candidateProblems, slugParams } from './library.ts';
import { markdownTreeSchema } from './markdown-tree.ts';
import { topicLinkSchema } from './topic-content.ts';

/** An incident as lists and the timeline show it. */
export const listedIncidentSchema = z.object({
  slug: z.string(),
  title: z.string(),
  /** YYYY, YYYY-MM or YYYY-MM-DD. */
  on: z.string(),
  kind: z.enum(['advisory', 'recall', 'attack', 'outage', 'breach', 'study']),
  sector: z.enum(['device', 'hospital', 'supplier']),
  devices: z.array(z.string()),
  causes: z.array(z.string()),
  modules: z.array(z.int()),
  parties: z.array(z.string()),
  lesson: z.string(),
});

/** What happened to devices, hospitals and suppliers, as the public record has it. */
export const incidentEndpoints = defineEndpoints({
  'GET /api/incidents': {
    summary: 'Incidents, newest first',
    access: 'candidate',
    response: z.object({ incidents: z.array(listedIncidentSchema) }),
    problems: candidateProblems,
  },
  'GET /api/incidents/:slug': {
    summary: 'One incident: what happened, what it meant for patients, what was done, what to learn',
    access: 'candidate',
    params: slugParams,
    response: listedIncidentSchema.extend({
      summary: markdownTreeSchema,
      patients: markdownTreeSchema,
      response: markdownTreeSchema,
      topics: z.array(topicLinkSchema),
      identifiers: z.array(z.string()),
      evidence: z.enum(['verified', 'general-knowledge']),
      source: z.object({ document: z.string(), date: z.string() }),
      /** The neighbours in time. */
      earlier: z.object({ slug: z.string(), title: z.string() }).nullable(),
      later: z.object({ slug: z.string(), title: z.string() }).nullable(),
    }),
    problems: [...candidateProblems, 'not-found'],
  },
});
