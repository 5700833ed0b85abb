export { aChoose, aSetQuestion, aSingle } from './a-question.ts';
export { aSet } from './a-set.ts';
