import type { Context } from '../../context.ts';
import { asPerson } from '../../db/as-person.ts';
import { Problem } from '../../http/problem.ts';
import { getTopic } from '../../learning/get-topic.ts';
import { upsertPollAnswer } from './queries.ts';

/** Remembers what somebody chose in a lecture's poll, for themselves. @throws Problem `not-found` */
export async function answerPoll(
  context: Context,
  answer: { readonly personId: string; readonly topicId: string; readonly slide: number; readonly option: number },
): Promise<void> {
  const { lecture } = getTopic(context.catalogue, answer.topicId);
  const poll = lecture?.slides[answer.slide]?.poll;
  if (poll?.options[answer.option] === undefined) throw new Problem('not-found', 'This slide has no such poll option.');
  await asPerson(context.databases.candidate, answer.personId, (tx) => upsertPollAnswer(tx, answer));
}
