import { freezeForm } from '@cmdsp/forms';
import { canonicalJson } from '@cmdsp/primitives';
import type { AuthoredQuestion } from '@cmdsp/questions';
import { withOtherSecrets } from '@cmdsp/questions/testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildApp } from '../../app.ts';
import type { LoadedContent } from '../../content/load-content.ts';
import type { Context } from '../../context.ts';
import type { App } from '../../http/app-type.ts';
import { recordProgressFact } from '../../learning/progress-facts.ts';
import { sha256 } from '../../ledger/sha256.ts';
import { aContext } from '../../testing/a-context.ts';
import { aDatabase, type TestDatabase } from '../../testing/a-database.ts';
import { loadShippedContent } from '../../testing/kept-content.ts';
import { aPublishedForm } from '../../testing/a-published-form.ts';
import { answerTo, examRoom, questionsOf } from '../../testing/exam-room.ts';
import { signInAs } from '../../testing/sign-in-as.ts';

type Bank = LoadedContent['catalogue']['bank'];

let content: LoadedContent;
let database: TestDatabase;
let context: Context;
let app: App;

beforeAll(async () => {
  content = await loadShippedContent();
  database = await aDatabase();
  context = aContext(database, { catalogue: content.catalogue });
  await aPublishedForm(context, { kind: 'certification', seed: 'fixed' });
  app = await buildApp(context);
}, 300_000);

afterAll(async () => {
  await app.close();
  await context.sittings.close();
  await context.databases.close();
  await database.drop();
});

describe('the bank that is shipped', () => {
  test('gives byte for byte the same paper when keys, rationales, difficulties and tried-out questions are others', () => {
    const { bank } = content.catalogue;

    const own = paperOf(bank);
    const other = paperOf(withOther(bank));

    expect(other.paper).toBe(own.paper);
    expect(other.keyHash).not.toBe(own.keyHash);
  });

  test('shows a candidate nothing of a key, a reason or a name of a file before the end', async () => {
    const bodies = await trafficOfASitting();

    expect(bodies.length).toBeGreaterThan(5);
    const all = bodies.join('\n');
    // What should be there is: a stem that stands on the paper.
    expect(all).toContain('"stem":');
    expect(secretsOf(content.catalogue.bank).filter((secret) => all.includes(secret))).toEqual([]);
    expect(all).not.toMatch(/"(d[1-6]-\d\d|set-\d\d(-[a-f])?)"/);
    expect(all).not.toMatch(/"(correct|rationale|difficulty|pretest|contradiction|misconception)"/);
  }, 120_000);
});

function paperOf({ questions, sets }: Bank) {
  const parts = [
    ...questions.map((question) => ({ kind: 'single' as const, question })),
    ...sets.map((set) => ({ kind: 'set' as const, set })),
  ];
  const { paper, keyHash } = freezeForm({ parts, hash: sha256 });
  return { paper: canonicalJson(paper), keyHash };
}

function withOther(bank: Bank): Bank {
  const change = <Question extends AuthoredQuestion>(question: Question, index: number): Question => ({
    ...withOtherSecrets(question, { rationale: 'another reason', shift: 1 + (index % 3) }),
    difficulty: 0.3 + (index % 6) / 10,
    pretest: index % 4 === 0,
    level: 'recall',
  });
  return {
    ...bank,
    questions: bank.questions.map(change),
    sets: bank.sets.map((set) => ({ ...set, contradiction: 'another one', questions: set.questions.map(change) })),
  };
}

/** Everything that somebody receives from the lobby to the submission, with an answer to every question. */
async function trafficOfASitting(): Promise<readonly string[]> {
  const person = await signInAs(context);
  await context.databases.staff.transaction().execute(async (tx) => {
    for (const module of [1, 2, 3, 4, 5, 6])
      await recordProgressFact(tx, { personId: person.personId, fact: { kind: 'module-quiz-passed', module } });
  });
  const room = examRoom(app, person);
  const bodies: string[] = [];
  const keep = <Response extends { body: string; statusCode: number }>(response: Response): Response => {
    expect(response.statusCode).toBeLessThan(300);
    bodies.push(response.body);
    return response;
  };
  keep(await room.exam());
  const { id } = keep(await room.takeSeat('certification')).json<{ id: string }>();
  keep(await room.sitting(id));
  keep(await room.start(id));
  const questions = questionsOf(keep(await room.paper(id)).json());
  expect(questions).toHaveLength(100);
  const changes = questions.map((question, index) => ({
    position: question.position,
    fence: 1,
    revision: index + 1,
    response: answerTo(question, ...(question.kind === 'choose' ? [0, 1] : [1])),
  }));
  for (let from = 0; from < changes.length; from += 20) keep(await room.save(id, ...changes.slice(from, from + 20)));
  keep(await room.sitting(id));
  keep(await room.submit(id));
  return bodies;
}

/** The reasons and contradictions of the bank, long enough that nothing else says the same. */
function secretsOf({ questions, sets }: Bank): string[] {
  const all = [...questions, ...sets.flatMap((set) => set.questions)];
  const reasons = all
    .flatMap((question) => ('options' in question ? question.options : []))
    .map((one) => one.rationale);
  const texts = [...reasons, ...sets.map(({ contradiction }) => contradiction)];
  // As it would stand in JSON.
  return texts.map((text) => JSON.stringify(text.trim()).slice(1, -1)).filter((text) => text.length > 25);
}
