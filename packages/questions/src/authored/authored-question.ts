import { z } from 'zod';
import { chooseBlock, hasChosenNumberOfKeys } from '../choose/definition.ts';
import { evidenceBlock, evidenceFault } from '../evidence/definition.ts';
import { hotspotBlock, hotspotFault } from '../hotspot/definition.ts';
import { matchingBlock, matchingFault } from '../matching/definition.ts';
import { numericBlock } from '../numeric/definition.ts';
import { orderingBlock } from '../ordering/definition.ts';
import { singleBlock } from '../single/definition.ts';
import { identifierSchema } from './identifier.ts';
import { provenanceSchema } from './provenance.ts';
import { questionBase } from './question-base.ts';
import { refusing } from './refusing.ts';

const keyCount = { path: ['options'], error: 'mark as many options `correct: true` as `choose` says' };
const isFairMatching = refusing(matchingFault);
const isOnFigure = refusing(hotspotFault);
const isFairEvidence = refusing(evidenceFault);
const exhibits = { exhibits: z.array(identifierSchema).min(1) };
const provenance = { provenance: provenanceSchema };

const single = z.strictObject({ ...questionBase, ...singleBlock });
const choose = z.strictObject({ ...questionBase, ...chooseBlock });
const ordering = z.strictObject({ ...questionBase, ...orderingBlock });
const matching = z.strictObject({ ...questionBase, ...matchingBlock });
const hotspot = z.strictObject({ ...questionBase, ...hotspotBlock });
const evidence = z.strictObject({ ...questionBase, ...evidenceBlock });
const numeric = z.strictObject({ ...questionBase, ...numericBlock });

/**
 * A question as authors write it in YAML (content/), in a quiz file. Strict: an unknown key is an error, because a
 * misspelt `enemies` would silently do nothing. Holds secrets (keys, rationales): never send it, never import it in a
 * browser.
 */
export const authoredQuestionSchema = z.discriminatedUnion('kind', [
  single,
  choose.refine(hasChosenNumberOfKeys, keyCount),
  ordering,
  matching.superRefine(isFairMatching),
  hotspot.superRefine(isOnFigure),
  evidence.superRefine(isFairEvidence),
  numeric,
]);

/** A file of the question bank or of the practice questions: one question with its provenance. */
export const bankQuestionSchema = z.discriminatedUnion('kind', [
  single.extend(provenance),
  choose.extend(provenance).refine(hasChosenNumberOfKeys, keyCount),
  ordering.extend(provenance),
  matching.extend(provenance).superRefine(isFairMatching),
  hotspot.extend(provenance).superRefine(isOnFigure),
  evidence.extend(provenance).superRefine(isFairEvidence),
  numeric.extend(provenance),
]);

/** A question of a scenario set: names the exhibits it needs. */
export const setQuestionSchema = z.discriminatedUnion('kind', [
  single.extend(exhibits),
  choose.extend(exhibits).refine(hasChosenNumberOfKeys, keyCount),
  ordering.extend(exhibits),
  matching.extend(exhibits).superRefine(isFairMatching),
  hotspot.extend(exhibits).superRefine(isOnFigure),
  evidence.extend(exhibits).superRefine(isFairEvidence),
  numeric.extend(exhibits),
]);

export type AuthoredQuestion = z.infer<typeof authoredQuestionSchema>;
export type BankQuestion = z.infer<typeof bankQuestionSchema>;
export type SetQuestion = z.infer<typeof setQuestionSchema>;
