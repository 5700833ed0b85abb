import { figureSchema } from '@cmdsp/figures';
import { z } from 'zod';
import { defineEndpoints } from './endpoint.ts';
import { markdownTreeSchema } from './markdown-tree.ts';
import { topicLinkSchema } from './topic-content.ts';

const caseParams = z.object({ case: z.string().regex(/^[a-z0-9-]{1,100}$/) });
const playParams = z.object({ play: z.uuid() });
const candidateProblems = ['sign-in-needed', 'email-not-verified', 'agreement-needed'] as const;
/** The six professions from which a case can be played. */
const role = z.enum(['engineering', 'product', 'regulatory', 'clinical-engineering', 'hospital-it', 'cybersecurity']);
const namedRole = z.object({ id: role, label: z.string() });
/** Kept exactly as it was typed, for the person alone. PostgreSQL has no place for a zero character. */
const reason = z
  .string()
  .max(4000)
  .refine((text) => !text.includes('\0'));
const place = z.string().max(100);

const caseLink = z.object({
  slug: z.string(),
  title: z.string(),
  module: z.object({ number: z.int(), title: z.string() }),
  minutes: z.int(),
});
const caseEntry = caseLink.extend({ summary: z.string(), topics: z.array(topicLinkSchema) });
const playEntry = z.object({
  id: z.string(),
  role: namedRole,
  startedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  decisions: z.int(),
});

const counterpart = z.object({ id: z.string(), name: z.string(), interest: z.string() });
const spoken = z.object({ by: z.string(), text: z.string() });
/** −2 much worse … 2 much better; shown side by side, never added up. */
const consequence = z.object({ text: z.string(), effect: z.int().min(-2).max(2) });
const consequences = z.object({ patient: consequence, device: consequence, organisation: consequence });

const step = z.object({
  id: z.string(),
  /** Counted from one. */
  number: z.int(),
  title: z.string(),
  situation: markdownTreeSchema,
  said: z.array(spoken),
  /** What only the role of this play notices. */
  aside: z.string(),
  decisions: z.array(z.object({ id: z.string(), text: z.string() })),
});
/** A decision that was taken, with what came of it. */
const choice = z.object({
  decision: z.string(),
  reason: z.string().nullable(),
  decidedAt: z.iso.datetime(),
  consequences,
  reply: spoken.nullable(),
});

const others = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('too-few'), people: z.int(), needed: z.int() }),
  z.object({
    kind: z.literal('counts'),
    people: z.int(),
    counts: z.array(z.object({ step: z.string(), decision: z.string(), role, count: z.int() })),
  }),
]);

const debrief = z.object({
  finishedAt: z.iso.datetime(),
  summary: markdownTreeSchema,
  roles: z.array(namedRole.extend({ brief: z.string(), view: z.string() })),
  /** What each role would have noticed at the steps of this play. */
  asides: z.array(z.object({ step: z.string(), roles: z.array(z.object({ role, text: z.string() })) })),
  questions: z.array(z.string()),
  sources: z.array(z.object({ document: z.string(), date: z.string(), clause: z.string().nullable() })),
  others,
});

/** One play where it stands: nothing that lies behind a decision is in it before that decision is recorded. */
const casePlaySchema = z.object({
  id: z.string(),
  case: caseLink,
  role: namedRole.extend({ brief: z.string() }),
  startedAt: z.iso.datetime(),
  setting: markdownTreeSchema,
  figures: z.record(z.string(), figureSchema),
  /** The glossary terms that the texts shown here link to, by slug. */
  terms: z.record(z.string(), z.object({ term: z.string(), definition: z.string() })),
  counterparts: z.array(counterpart),
  /** Steps that were decided and whose outcome was read. */
  path: z.array(z.object({ step, choice })),
  place: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('briefing') }),
    z.object({
      kind: z.literal('deciding'),
      step,
      ahead: z.object({ fewest: z.int(), most: z.int() }),
      draft: z.object({ decision: z.string().nullable(), reason: z.string(), savedAt: z.iso.datetime() }).nullable(),
    }),
    z.object({ kind: z.literal('outcome'), step, choice, isLast: z.boolean() }),
    z.object({ kind: z.literal('debrief'), debrief }),
  ]),
});

/** Cases: situations played from one of six professions. Nothing in them is graded. */
export const caseEndpoints = defineEndpoints({
  'GET /api/cases': {
    summary: 'The cases, or those of one topic, with the roles this learner has played',
    access: 'candidate',
    query: z.object({ topic: z.string().max(10).optional() }),
    response: z.object({
      cases: z.array(caseEntry.extend({ playedAs: z.array(namedRole), openPlays: z.array(playEntry) })),
    }),
    problems: [...candidateProblems],
  },
  'GET /api/cases/:case': {
    summary: 'A case before it is played: what it is about, whom one meets, the roles, this learner’s plays',
    access: 'candidate',
    params: caseParams,
    response: z.object({
      case: caseEntry,
      counterparts: z.array(counterpart),
      roles: z.array(namedRole),
      /** The learner's own profession where it is one of the six. */
      ownRole: role.nullable(),
      /** Newest first. */
      plays: z.array(playEntry),
      provenance: z.object({ draftedBy: z.string(), draftedOn: z.string(), acceptedBy: z.string().nullable() }),
    }),
    problems: [...candidateProblems, 'not-found'],
  },
  'POST /api/cases/:case/plays': {
    summary: 'Begins a play in a role, or gives back the open one in that role',
    access: 'candidate',
    params: caseParams,
    body: z.object({ role }),
    response: casePlaySchema,
    problems: [...candidateProblems, 'not-found', 'request-malformed'],
  },
  'GET /api/cases/:case/comparison': {
    summary: 'This learner’s newest finished play in each role, step by step side by side',
    access: 'candidate',
    params: caseParams,
    response: z.object({
      case: caseLink,
      plays: z.array(z.object({ id: z.string(), role: namedRole, finishedAt: z.iso.datetime() })),
      steps: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          /** In the order of `plays`; null where that play did not come by. */
          plays: z.array(z.object({ aside: z.string(), text: z.string(), choice }).nullable()),
        }),
      ),
    }),
    problems: [...candidateProblems, 'not-found'],
  },
  'GET /api/case-plays/:play': {
    summary: 'One of this learner’s plays, where it stands',
    access: 'candidate',
    params: playParams,
    response: casePlaySchema,
    problems: [...candidateProblems, 'not-found'],
  },
  'PUT /api/case-plays/:play/draft': {
    summary: 'Keeps what is chosen and typed at the present step before it is decided; safe to repeat',
    access: 'candidate',
    params: playParams,
    body: z.object({ step: place, decision: place.nullable(), reason }),
    response: z.object({ savedAt: z.iso.datetime() }),
    problems: [...candidateProblems, 'not-found', 'request-malformed', 'conflict', 'answer-unusable'],
  },
  'POST /api/case-plays/:play/decisions': {
    summary: 'Records a decision for good and then gives its consequences; repeating it changes nothing',
    access: 'candidate',
    params: playParams,
    body: z.object({ step: place, decision: place, reason }),
    response: casePlaySchema,
    problems: [...candidateProblems, 'not-found', 'request-malformed', 'conflict', 'answer-unusable'],
  },
  'POST /api/case-plays/:play/continuation': {
    summary: 'Leaves the briefing (`from` null) or the outcome of a step; repeating it changes nothing',
    access: 'candidate',
    params: playParams,
    body: z.object({ from: place.nullable() }),
    response: casePlaySchema,
    problems: [...candidateProblems, 'not-found', 'request-malformed', 'conflict'],
  },
});
