import { expect, test } from 'vitest';
import { answerTo } from '../testing/exam-room.ts';
import { replayForm } from '../rescoring/replay-form.ts';
import { change, openSittingsBench } from '../features/sittings/testing/sittings-bench.ts';
import { verifyAnswerSheets } from './verify-answer-sheets.ts';

const { context, asOwner, aRunning } = await openSittingsBench();
const { staff } = context.databases;

test('a finished sitting scores the same from its sheet as from its deal and answers', async () => {
  const { id, formId } = await aFinished();

  const bySheet = await replay(formId);
  await asOwner('delete from cmdsp.answer_sheets where sitting_id = $1', [id]);
  const byDeal = await replay(formId);

  expect(bySheet).toHaveLength(1);
  expect(byDeal).toEqual(bySheet);
});

test('a sheet that was changed is found, and the others are not suspected', async () => {
  const { id } = await aFinished();
  const before = await verifyAnswerSheets(staff);
  await asOwner(
    `update cmdsp.answer_sheets set sheet = jsonb_set(sheet::jsonb, '{0,1}', 'null')::json where sitting_id = $1`,
    [id],
  );

  const after = await verifyAnswerSheets(staff);

  expect(before).toEqual([]);
  expect(after).toEqual([id]);
});

async function aFinished() {
  const { room, id, questions } = await aRunning();
  await room.save(
    id,
    ...questions.map((question, index) => change(question.position, index + 1, answerTo(question, index % 3))),
  );
  await room.submit(id);
  const { formId } = await staff.selectFrom('sittings').select('formId').where('id', '=', id).executeTakeFirstOrThrow();
  return { id, formId };
}

async function replay(formId: string) {
  return staff.transaction().execute(async (tx) => {
    const all = [];
    for await (const batch of replayForm(tx, { formId, changes: [] })) all.push(...batch);
    return all;
  });
}
