import { z } from 'zod';

const id = z.string().regex(/^[a-z0-9-]{1,40}$/);
const text = z.string().min(1).max(600);
const day = z.int().min(0).max(400);

/** The faults that a bill may have, as the learner names them. */
export const faultKinds = [
  'no-supplier',
  'no-version',
  'no-identifier',
  'unreached',
  'no-end-of-support',
  'twice',
] as const;

/** One of the faults that a bill may have. */
export type FaultKind = (typeof faultKinds)[number];

const componentSchema = z.strictObject({
  id,
  name: text,
  version: z.string().max(60).nullable(),
  supplier: z.string().max(120).nullable(),
  purl: z.string().max(300).nullable(),
  supportLevel: z.string().max(60),
  supportEndsOn: z.iso.date().nullable(),
});

const advisorySchema = z.strictObject({
  id,
  /** What it is called; synthetic throughout. */
  label: text,
  title: text,
  purl: z.string().max(300),
  /** Affected releases in the notation of vers. */
  range: z.string().max(200),
  vector: z.string().max(120).nullable(),
  /** CVSS base score with one decimal; null where nobody has scored it. */
  score: z.string().max(4).nullable(),
  /** Chance of exploitation within 30 days, in per cent. */
  epssPercent: z.number().min(0).max(100),
  isKnownExploited: z.boolean(),
  isAutomatable: z.boolean(),
  impact: z.enum(['partial', 'total']),
});

/** What the learner works on: a bill with faults, a feed, records of the maker, units with their exposure and a calendar. */
export const taskSchema = z.strictObject({
  product: z.strictObject({ id, name: text, version: text, maker: text, about: text }),
  /** The day on which the plan begins, day 0. */
  today: z.iso.date(),
  /** The units of the product; each is also a component of the bill. */
  units: z
    .array(z.strictObject({ id, title: text, use: text, isExposed: z.boolean(), isPatientConnected: z.boolean() }))
    .min(2)
    .max(8),
  components: z.array(componentSchema).min(10).max(400),
  dependencies: z.array(z.strictObject({ from: id, to: id })).max(2000),
  advisories: z.array(advisorySchema).min(5).max(200),
  /** Notes of the maker about a component or an advisory. */
  records: z.array(z.strictObject({ id, source: text, about: id, text })).max(200),
  /** What a fault of a kind may be repaired with. */
  values: z.array(z.strictObject({ id, kind: z.enum(faultKinds), text })).max(200),
  windows: z.array(z.strictObject({ id, unit: id, title: text, onDay: day, isInUse: z.boolean() })).max(60),
  controls: z.array(z.strictObject({ id, title: text })).max(20),
  /** Days on which a compensating control may be set to end. */
  expiryDays: z.array(day).min(2).max(10),
});

/** The bill, the feed and everything else that the learner sees. */
export type SbomTask = z.infer<typeof taskSchema>;
