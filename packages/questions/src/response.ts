import type { ChooseResponse } from './choose/response.ts';
import type { EvidenceResponse } from './evidence/response.ts';
import type { HotspotResponse } from './hotspot/response.ts';
import type { MatchingResponse } from './matching/response.ts';
import type { NumericResponse } from './numeric/response.ts';
import type { OrderingResponse } from './ordering/response.ts';
import type { SingleResponse } from './single/response.ts';

/** A candidate's answer to one question, of whatever interaction. A withdrawn answer is `null` where one is saved. */
export type QuestionResponse =
  | SingleResponse
  | ChooseResponse
  | OrderingResponse
  | MatchingResponse
  | HotspotResponse
  | EvidenceResponse
  | NumericResponse;
