import { z } from 'zod';
import { chooseBlock, hasChosenNumberOfKeys } from '../choose/definition.ts';
import { singleBlock } from '../single/definition.ts';
import { identifierSchema } from './identifier.ts';
import { provenanceSchema } from './provenance.ts';
import { questionBase } from './question-base.ts';

const keyCount = { path: ['options'], error: 'mark as many options `correct: true` as `choose` says' };
const exhibits = { exhibits: z.array(identifierSchema).min(1) };
const provenance = { provenance: provenanceSchema };

/**
 * A question as authors write it in YAML (content/), in a quiz file. Strict: an unknown key is an error, because a
 * misspelt `enemies` would silently do nothing. Holds secrets (keys, rationales): never send it, never import it in a
 * browser.
 */
export const authoredQuestionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...questionBase, ...singleBlock }),
  z.strictObject({ ...questionBase, ...chooseBlock }).refine(hasChosenNumberOfKeys, keyCount),
]);

/** A file of the question bank: one question with its provenance. */
export const bankQuestionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...questionBase, ...singleBlock, ...provenance }),
  z.strictObject({ ...questionBase, ...chooseBlock, ...provenance }).refine(hasChosenNumberOfKeys, keyCount),
]);

/** A question of a scenario set: names the exhibits it needs. */
export const setQuestionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...questionBase, ...singleBlock, ...exhibits }),
  z.strictObject({ ...questionBase, ...chooseBlock, ...exhibits }).refine(hasChosenNumberOfKeys, keyCount),
]);

export type AuthoredQuestion = z.infer<typeof authoredQuestionSchema>;
export type BankQuestion = z.infer<typeof bankQuestionSchema>;
export type SetQuestion = z.infer<typeof setQuestionSchema>;
