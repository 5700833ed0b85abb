import { type Deal, type FormScore, scoreForm, type ScoringChange } from '@cmdsp/forms';
import { formatRational, type Json, parseRational } from '@cmdsp/primitives';
import { questionResponseSchema } from '@cmdsp/questions';
import { standingAfter } from '@cmdsp/results';
import { z } from 'zod';
import { type Command, CommandError } from './command.ts';
import { formFileSchema, partsOf } from './form-file.ts';
import { readJson } from './read-json.ts';

const usage = 'npm run -s tool -- rescore FORM RESPONSES KEYS';

/** Answers of many people, each by question id; a question that is missing or null is unanswered. */
const responsesSchema = z.strictObject({
  format: z.literal('cmdsp-form-responses/2'),
  people: z
    .array(z.strictObject({ id: z.string(), responses: z.record(z.string(), questionResponseSchema.nullable()) }))
    .min(1),
});

const fraction = z.string().regex(/^\d+(\/[1-9]\d*)?$/);
const ids = z.array(z.string()).min(1);
const answerKey = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.enum(['single', 'choose', 'hotspot', 'ordering']), correct: ids }),
  z.strictObject({ kind: z.literal('evidence'), correct: ids, atMost: z.int().min(1) }),
  z.strictObject({
    kind: z.literal('matching'),
    pairs: z.array(z.strictObject({ premise: z.string(), option: z.string() })).min(1),
  }),
  z.strictObject({ kind: z.literal('numeric'), value: fraction, tolerance: fraction }),
]);

/** What is proposed: for each question other keys, any of which counts, or that it is dropped. */
const keysSchema = z.strictObject({
  format: z.literal('cmdsp-key-changes/1'),
  changes: z.array(
    z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('keys'), questionId: z.string(), keys: z.array(answerKey).min(1) }),
      z.strictObject({
        kind: z.literal('drop'),
        questionId: z.string(),
        policy: z.enum(['credit-all', 'leave-out']).default('credit-all'),
      }),
    ]),
  ),
});

/** Scores everybody before and after changes of keys, with the function that scores exams, and says whose decision flips. */
export const rescore: Command = {
  usage,
  async run([formFile, responsesFile, keysFile]) {
    const form = parse(formFileSchema, await readJson(formFile, usage), 'FORM');
    const { people } = parse(responsesSchema, await readJson(responsesFile, usage), 'RESPONSES');
    const { changes } = parse(keysSchema, await readJson(keysFile, usage), 'KEYS');
    const known = new Set(form.questions.map(({ id }) => id));
    const strange = [...changes.map((one) => one.questionId), ...people.flatMap((one) => Object.keys(one.responses))];
    const unknown = [...new Set(strange.filter((id) => !known.has(id)))];
    if (unknown.length > 0) throw new CommandError(`FORM does not have the questions ${unknown.join(', ')}`);
    const same = (id: string) => ({ id, handle: id });
    const deal: Deal = {
      format: 'cmdsp-deal/1',
      parts: form.questions.map((question, index) => ({
        kind: 'single',
        question: { position: index + 1, ...same(question.id), options: partsOf(question).map(same) },
      })),
    };
    const key = {
      format: 'cmdsp-key/1',
      questions: form.questions.map(({ set: _set, ...question }) => question),
    } as const;
    const scored = people.map(({ id, responses }) => {
      const score = (some: readonly ScoringChange[]) =>
        scoreForm({
          key,
          deal,
          responses: new Map(form.questions.map((question, index) => [index + 1, responses[question.id] ?? null])),
          passMark: parseRational(form.passMark),
          minimumForBand: form.minimumForBand,
          changes: some,
        });
      const [before, after] = [score([]), score(changes)];
      const { decision, isPassKept } = standingAfter(before.decision, after.decision);
      return { id, before: present(before), after: present(after), standing: decision, isPassKept };
    });
    const flips = (from: string, to: string) =>
      scored.filter(({ before, after }) => before.decision === from && after.decision === to).map(({ id }) => id);
    const output: Json = {
      format: 'cmdsp-rescore/1',
      people: scored,
      changed: scored.filter(({ before, after }) => before.points !== after.points || before.maximum !== after.maximum)
        .length,
      failToPass: flips('fail', 'pass'),
      passToFail: flips('pass', 'fail'),
    };
    return { output, exitCode: 0 };
  },
};

function present({ points, maximum, decision }: FormScore) {
  return { points: formatRational(points), maximum: formatRational(maximum), decision };
}

function parse<Value>(schema: z.ZodType<Value>, value: unknown, name: string): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CommandError(
    `${name}: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
  );
}
