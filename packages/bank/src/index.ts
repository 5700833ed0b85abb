export { type BankStep, bankSteps, type RevisionState, stepRules } from './bank-step.ts';
export { compareContents, type FieldChange } from './compare-contents.ts';
export { compareWords, type WordRun } from './compare-words.ts';
export { type ComparedText, findSimilarPairs, type SimilarPair } from './find-similar-pairs.ts';
export { readExchange, type ReadExchange } from './exchange/read-exchange.ts';
export { type Exchange, exchangeFormat, writeExchange } from './exchange/write-exchange.ts';
export {
  judgeBankStep,
  possibleSteps,
  type RevisionStanding,
  type StepPerson,
  type StepRefusal,
} from './judge-bank-step.ts';
