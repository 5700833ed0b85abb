import { entryKinds } from '@cmdsp/dossiers';
import { figureSchema } from '@cmdsp/figures';
import { exhibitSchema, provenanceSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { fraction, lineForEveryGroup, oneToSix, partialDate, plainLine, plainText, prose, slug } from './parts.ts';

const level = z
  .union([z.literal(0), z.literal(1), z.literal(2), z.literal(3), z.literal(4)])
  .describe('0 nothing usable … 3 meets the standard, 4 beyond it');
const words = z.strictObject({ least: z.int().min(0), most: z.int().min(1) });
const sources = z.array(z.strictObject({ document: plainLine, date: partialDate, clause: plainLine.optional() })).min(1);

/** capstones/rubric.yaml: what every capstone is marked by. */
export const capstoneRubricSchema = z.strictObject({
  criteria: z
    .array(
      z.strictObject({
        id: slug,
        title: plainLine,
        group: z.enum(['design', 'risk', 'operations', 'communication']),
        weight: z.int().min(5).max(60).describe('Whole points; those of all criteria make 100'),
        levels: z.tuple([plainText, plainText, plainText, plainText, plainText]).describe('What work of level 0 to 4 shows'),
      }),
    )
    .min(4),
  gate: z.strictObject({ question: plainText, help: prose.describe('For markers only') }),
  passMark: fraction,
  neverZero: z.array(slug).describe('Criteria in which level 0 does not pass, whatever the rest is worth'),
  notes: prose.describe('For markers only'),
  sources,
  provenance: provenanceSchema,
});

/** capstones/<case>/capstone.yaml: a case to build a dossier about. */
export const capstoneSchema = z.strictObject({
  id: slug.describe('Also the name of the folder'),
  title: plainLine,
  summary: plainText,
  patients: plainText.describe('Who is hurt when this goes wrong'),
  audiences: lineForEveryGroup,
  minutes: z.int().min(60),
  objectives: z.array(oneToSix).min(1),
  sources,
  provenance: provenanceSchema,
  parts: z
    .array(
      z.strictObject({
        module: oneToSix,
        title: plainLine,
        task: prose,
        words,
        entries: z.array(z.strictObject({ kind: z.enum(entryKinds), least: z.int().min(1) })).min(1),
      }),
    )
    .length(6),
  facilitation: prose.describe('For facilitators only'),
});

/** capstones/<case>/figures.yaml: figures by the name that texts use. */
export const capstoneFiguresSchema = z.record(slug, figureSchema);

/** capstones/<case>/exhibits.yaml: what the brief lays before its reader. */
export const capstoneExhibitsSchema = z.array(exhibitSchema).min(1);

/** capstones/<case>/contradictions.yaml: for markers only. */
export const contradictionsSchema = z
  .array(
    z.strictObject({
      id: slug,
      between: z.array(plainLine).min(2).describe('Sections of the brief, or exhibits'),
      what: plainText,
      why: plainText,
      goodAnswer: plainText,
    }),
  )
  .min(1);

/** capstones/<case>/events.yaml: for markers until an event is told. */
export const capstoneEventsSchema = z
  .array(
    z.strictObject({
      id: slug,
      kind: z.enum(['disclosed-vulnerability', 'end-of-support', 'ward-incident']),
      title: plainLine,
      text: prose,
      exhibits: z.array(exhibitSchema),
      questions: z
        .array(z.strictObject({ id: slug, text: prose, words, notes: prose.describe('For markers only') }))
        .length(3),
    }),
  )
  .min(1);

/** capstones/<case>/defence.yaml: questions before they are about somebody's entries. */
export const defenceSchema = z
  .array(
    z.strictObject({
      id: slug,
      about: z.enum([...entryKinds, 'any']),
      text: plainText.refine((text) => text.includes('{entry}'), { error: 'a question of the defence names {entry}' }),
      notes: prose.describe('For markers only'),
    }),
  )
  .min(1);

const capstoneAnchor = z.strictObject({
  summary: prose,
  event: slug.optional().describe('The event that the answers are about'),
  answers: z.array(prose).length(3),
  extract: prose,
  marks: z.record(slug, z.strictObject({ level, reason: plainText })).describe('By criterion'),
});

/** capstones/<case>/anchors.yaml: two pieces of work that are marked already; for markers only. */
export const capstoneAnchorsSchema = z.strictObject({ strong: capstoneAnchor, borderline: capstoneAnchor });

export type CapstoneRubricFile = z.infer<typeof capstoneRubricSchema>;
export type CapstoneFile = z.infer<typeof capstoneSchema>;
export type CapstoneContradictions = z.infer<typeof contradictionsSchema>;
export type CapstoneEventsFile = z.infer<typeof capstoneEventsSchema>;
export type DefenceFile = z.infer<typeof defenceSchema>;
export type CapstoneAnchorsFile = z.infer<typeof capstoneAnchorsSchema>;
