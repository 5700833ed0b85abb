import { z } from 'zod';

const vector = z.string().regex(/^[A-Z]{1,2}:[A-Z](\|[A-Z])*(\/[A-Z]{1,2}:[A-Z](\|[A-Z])*)*$/);
const fact = z.string().regex(/^f\d$/);
const day = z.string().regex(/^\d{4}-\d\d-\d\d$/);

const findingKey = z.strictObject({
  /** Accepted base metrics of 3.1; where the text leaves two readings both stand: `C:N|L`. */
  v31: vector,
  /** The same for 4.0. */
  v40: vector,
  /** The base scores of the first reading, as the library computes them. */
  scores: z.tuple([z.number(), z.number()]).readonly(),
  /** The rubric's impacts that are there; `N` among the values says that naming it is left open. */
  impacts: z.record(z.string().regex(/^X[CIA][PDTWSO]$/), z.string().regex(/^[NLH](\|[NLH])*$/)).readonly(),
  exploitability: z
    .array(z.enum(['low', 'medium', 'high']))
    .min(1)
    .readonly(),
  severity: z
    .array(z.enum(['negligible', 'minor', 'serious', 'critical', 'catastrophic']))
    .min(1)
    .readonly(),
  decision: z.enum(['controlled', 'uncontrolled']),
  route: z.enum(['routine', 'discretion', 'report']),
  /** Therapy can be changed and nothing stands in the way: calling this controlled harms a patient. */
  isTherapyOpen: z.boolean(),
  ssvc: z
    .strictObject({
      exploitation: z.enum(['none', 'public-poc', 'active']),
      exposure: z
        .array(z.enum(['small', 'controlled', 'open']))
        .min(1)
        .readonly(),
      automatable: z.enum(['no', 'yes']),
      safety: z
        .array(z.enum(['negligible', 'marginal', 'critical', 'catastrophic']))
        .min(1)
        .readonly(),
    })
    .readonly(),
  /** What was known when the route was chosen; notice and fix can be had from these days on. */
  known: z
    .strictObject({
      learnedOn: day,
      noticeFrom: day,
      fixFrom: day,
      hasSeriousEvent: z.boolean(),
      isSharingMember: z.boolean(),
    })
    .readonly(),
  /** Which fact decides what: by metric of 3.1, by field, `impacts`, `dates`. */
  because: z.record(z.string(), fact).readonly(),
});

/** What only the marking knows, for each finding by its id. */
export const scoreKey = z.strictObject({ findings: z.record(z.string(), findingKey.readonly()).readonly() });
export type ScoreKey = Readonly<z.infer<typeof scoreKey>>;

/** The key of one finding. */
export type FindingKey = ScoreKey['findings'][string];
