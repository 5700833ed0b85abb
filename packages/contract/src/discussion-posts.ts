import { z } from 'zod';
import { attachmentSchema, discussionProblems, someWords } from './discussion-schemas.ts';
import { defineEndpoints } from './endpoint.ts';
import { markdownTreeSchema } from './markdown-tree.ts';

const params = z.object({ discussion: z.uuid(), post: z.uuid() });

/** Posts: writing, editing with a visible history, deleting, reporting, and files beside them. */
export const discussionPostEndpoints = defineEndpoints({
  'PUT /api/discussions/:discussion/posts/:post': {
    summary: 'Writes a post or changes its words; safe to repeat, and refuses to write over another device',
    access: 'person',
    params,
    body: z.object({
      /** The revision that is changed; 0 for a new post. */
      revision: z.int().min(0),
      /** Course Markdown. */
      text: someWords(1, 10_000),
      /** The post that is quoted; only when it is new. */
      quotes: z.uuid().nullable().default(null),
      /** People who were picked from the list; those whose @name stands in the text are named. */
      mentions: z.array(z.uuid()).max(50).default([]),
      /** Files that were sent before. */
      attachments: z.array(z.uuid()).max(5).default([]),
    }),
    response: z.object({ revision: z.int(), sequence: z.int() }),
    problems: [...discussionProblems, 'discussion-refused', 'text-refused', 'conflict', 'too-many-requests'],
  },
  'DELETE /api/discussions/:discussion/posts/:post': {
    summary: 'Removes the words of one’s post for good; a trace stays where it stood',
    access: 'person',
    params,
    response: null,
    problems: [...discussionProblems, 'discussion-refused'],
  },
  'GET /api/discussions/:discussion/posts/:post/history': {
    summary: 'The words of a post at each of its revisions, the newest first',
    access: 'person',
    params,
    response: z.object({
      revisions: z.array(z.object({ revision: z.int(), savedAt: z.iso.datetime(), tree: markdownTreeSchema })),
    }),
    problems: discussionProblems,
  },
  'PUT /api/discussions/:discussion/posts/:post/endorsement': {
    summary: 'Says that a facilitator stands behind a post, or no longer does',
    access: 'person',
    params,
    body: z.object({ isEndorsed: z.boolean() }),
    response: null,
    problems: [...discussionProblems, 'discussion-refused'],
  },
  'PUT /api/discussions/:discussion/posts/:post/report': {
    summary: 'Reports a post to those who moderate; a second report by the same person changes nothing',
    access: 'person',
    params,
    body: z.object({ reason: someWords(3, 1000) }),
    response: null,
    problems: [...discussionProblems, 'discussion-refused'],
  },
  'PUT /api/discussions/:discussion/posts/:post/appeal': {
    summary: 'Says why a hidden post should stand; decided by somebody else than who hid it',
    access: 'person',
    params,
    body: z.object({ text: someWords(3, 2000) }),
    response: null,
    problems: [...discussionProblems, 'discussion-refused'],
  },
  'PUT /api/discussions/:discussion/attachments/:attachment': {
    summary: 'Stores a file of at most 5 MB for a post; its type is read from its bytes',
    access: 'person',
    params: z.object({ discussion: z.uuid(), attachment: z.uuid() }),
    query: z.object({ name: z.string().min(1).max(300) }),
    response: attachmentSchema,
    problems: [
      ...discussionProblems,
      'discussion-refused',
      'file-refused',
      'body-too-large',
      'content-type-unsupported',
    ],
  },
  'GET /api/discussions/:discussion/attachments/:attachment': {
    summary: 'Downloads a file; it is never shown inside a page',
    access: 'person',
    params: z.object({ discussion: z.uuid(), attachment: z.uuid() }),
    response: z.string(),
    problems: discussionProblems,
  },
});
