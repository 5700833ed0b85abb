import type { QuestionResponse } from '@cmdsp/questions/public';
import { request } from '../../api/request.ts';
import type { PracticeFeedback } from '../../player/practice-types.ts';

/** Asks for the feedback on a sample question; nothing is stored. */
export function answerSample(question: string, response: QuestionResponse): Promise<PracticeFeedback> {
  return request('POST /api/sample/questions/:question/answers', { params: { question }, body: { response } });
}
