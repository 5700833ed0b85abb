import { afterAll, beforeAll, expect, test } from 'vitest';
import { showCapstone } from '../features/capstones/show-capstone.ts';
import { aCapstoneRoom } from '../features/capstones/testing/a-capstone-room.ts';
import { showDecisions } from '../features/marking-decisions/show-decisions.ts';
import { showFeedback } from '../features/submissions/show-feedback.ts';
import { signInAs } from '../testing/sign-in-as.ts';
import { seedCapstones } from './seed-capstones.ts';
import { colleagues } from './sponsor-people.ts';

let room: Awaited<ReturnType<typeof aCapstoneRoom>>;

beforeAll(async () => {
  room = await aCapstoneRoom();
});
afterAll(async () => {
  await room.close();
});

test('shows a capstone that was not passed with its feedback, and one with a first mark, and can be repeated', async () => {
  const { context } = room;
  await room.someMarkers(2);
  const { personId: colleague } = await signInAs(context, colleagues[0]);
  const [employer, officer] = [(await signInAs(context)).personId, (await room.anOfficer()).personId];
  const idOf = new Map([
    ['employer', employer],
    ['officer', officer],
  ] as const);

  await seedCapstones(context, { idOf });
  await seedCapstones(context, { idOf });

  const failed = await showCapstone(context, employer);
  expect(failed).toMatchObject({ mayBeginRound: true, rounds: [{ number: 1, outcome: { isPassed: false } }] });
  const { overall, comments } = await showFeedback(context, {
    id: failed.rounds[0]?.submissionId ?? '',
    personId: employer,
  });
  expect([overall.length, comments.length]).toEqual([2, 2]);
  expect(await showCapstone(context, colleague)).toMatchObject({ rounds: [{ state: 'submitted', outcome: null }] });
  const marks = await room.run(
    `select k.state from script_marks k join scripts s on s.id = k.script_id
       join submissions u on u.id = s.submission_id where u.person_id = $1`,
    [colleague],
  );
  expect(marks).toEqual([{ state: 'given' }]);
  expect((await showDecisions(context, officer)).waiting.map(({ step }) => step)).not.toContain('moderation');
});
