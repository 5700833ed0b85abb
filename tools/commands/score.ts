import { type Deal, scoreForm } from '@cmdsp/forms';
import { approximateRational, divideRational, formatRational, type Json, parseRational } from '@cmdsp/primitives';
import { questionResponseSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { type Command, CommandError } from './command.ts';
import { formFileSchema, partsOf } from './form-file.ts';
import { readJson } from './read-json.ts';

const usage = 'npm run -s tool -- score FORM RESPONSES';

/** Answers by question id; a question that is missing or null is unanswered. */
const responsesSchema = z.strictObject({
  format: z.literal('cmdsp-form-responses/1'),
  responses: z.record(z.string(), questionResponseSchema.nullable()),
});

/** Scores a form exactly, with the same function as an exam: 70 % passes, one point less fails. */
export const score: Command = {
  usage,
  async run([formFile, responsesFile]) {
    const form = parse(formFileSchema, await readJson(formFile, usage), 'FORM');
    const { responses } = parse(responsesSchema, await readJson(responsesFile, usage), 'RESPONSES');
    const same = (id: string) => ({ id, handle: id });
    const deal: Deal = {
      format: 'cmdsp-deal/1',
      parts: form.questions.map((question, index) => ({
        kind: 'single',
        question: { position: index + 1, ...same(question.id), options: partsOf(question).map(same) },
      })),
    };
    const unknown = Object.keys(responses).filter((id) => !form.questions.some((question) => question.id === id));
    if (unknown.length > 0)
      throw new CommandError(`RESPONSES answers questions that FORM does not have: ${unknown.join(', ')}`);
    const result = scoreForm({
      key: {
        format: 'cmdsp-key/1',
        questions: form.questions.map(({ set: _set, ...question }) => question),
      },
      deal,
      responses: new Map(form.questions.map(({ id }, index) => [index + 1, responses[id] ?? null])),
      passMark: parseRational(form.passMark),
      minimumForBand: form.minimumForBand,
    });
    const output: Json = {
      points: formatRational(result.points),
      maximum: formatRational(result.maximum),
      share: formatRational(divideRational(result.points, result.maximum)),
      percent: approximateRational(divideRational(result.points, result.maximum)) * 100,
      decision: result.decision,
      domains: result.domains.map((domain) => ({
        ...domain,
        points: formatRational(domain.points),
        maximum: formatRational(domain.maximum),
      })),
      questions: result.questions.map(({ id, outcome, isCounted }) => ({
        id,
        outcome: outcome.kind,
        points: outcome.kind === 'scored' ? formatRational(outcome.points) : '0/1',
        maximum: formatRational(outcome.maximum),
        isCounted,
      })),
      studyNext: result.studyNext.map(({ topic, domain, lost }) => ({ topic, domain, lost: formatRational(lost) })),
    };
    return { output, exitCode: 0 };
  },
};

function parse<Value>(schema: z.ZodType<Value>, value: unknown, name: string): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new CommandError(
    `${name}: ${parsed.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('; ')}`,
  );
}
