import type { ChooseResponse } from './choose/response.ts';
import type { SingleResponse } from './single/response.ts';

/** A candidate's answer to one question, of whatever interaction. A withdrawn answer is `null` where one is saved. */
export type QuestionResponse = SingleResponse | ChooseResponse;
