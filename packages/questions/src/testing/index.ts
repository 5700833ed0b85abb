export { aChoose, aSetQuestion, aSingle } from './a-question.ts';
export { aSet } from './a-set.ts';
export { aHotspot, aMatching, aNumeric, anEvidence, anOrdering } from './an-interaction.ts';
export { type OtherSecrets, withOtherSecrets } from './with-other-secrets.ts';
