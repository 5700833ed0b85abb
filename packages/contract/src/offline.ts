import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { candidateProblems } from './library.ts';
import { topicLinkSchema } from './topic-content.ts';

/** What a copy is of: when it changes, copies are fetched again. */
const edition = z.object({
  /** A name for the viewer that says nothing else: copies of one person are not for the next. */
  owner: z.string(),
  /** Names the content and the program's pages together. */
  version: z.string(),
});

const file = z.object({
  address: z.string(),
  /** Bytes on the way here; less than they take on the device. */
  bytes: z.int(),
});

/** Reading without a connection: what a browser may keep of a module. Texts for everybody; nothing of the viewer. */
export const offlineEndpoints = defineEndpoints({
  'GET /api/offline': {
    summary: 'The modules that can be kept for reading offline, and of which version copies should be',
    access: 'candidate',
    response: edition.extend({
      /** Those with something to read; `bytes` is what keeping one would fetch. */
      modules: z.array(z.object({ number: z.int(), title: z.string(), readableTopics: z.int(), bytes: z.int() })),
    }),
    problems: [...candidateProblems],
  },
  'GET /api/offline/modules/:module': {
    summary: 'Everything to keep of a module: its topics, the library entries they link to, the pages that show them',
    access: 'candidate',
    params: z.object({ module: z.coerce.number<string>().int().min(1).max(6) }),
    response: edition.extend({
      number: z.int(),
      title: z.string(),
      topics: z.array(topicLinkSchema),
      files: z.array(file),
    }),
    problems: [...candidateProblems, 'not-found', 'request-malformed'],
  },
});
