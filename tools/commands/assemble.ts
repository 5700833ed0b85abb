import { stat } from 'node:fs/promises';
import { blueprintSchema, parseCatalogue, type ProgrammeBlueprint } from '@cmdsp/content';
import { type AssembledForm, assembleForm, freezeForm, type OtherForm, stateEquivalence } from '@cmdsp/forms';
import { type BankJson, checkForm } from '@cmdsp/forms-check';
import { canonicalJson, type Json } from '@cmdsp/primitives';
import { type AuthoredQuestion, bankQuestionSchema, type ScenarioSet, scenarioSetSchema } from '@cmdsp/questions';
import { z } from 'zod';
import { openHighs } from '../../server/src/adapters/highs/open-highs.ts';
import { readContentFiles } from '../../server/src/content/read-content-files.ts';
import { sha256 } from '../../server/src/ledger/sha256.ts';
import { blueprintOf } from '../../server/src/sittings/forms/blueprint-of.ts';
import { type Command, CommandError } from './command.ts';
import { readJson } from './read-json.ts';
import { readOptions } from './read-options.ts';

const usage = 'npm run -s tool -- assemble BANK BLUEPRINT [--seed SEED] [--forms N] [--seen ID,ID]';

const bankSchema = z.object({ questions: z.array(bankQuestionSchema), sets: z.array(scenarioSetSchema).default([]) });

type Bank = { readonly questions: readonly AuthoredQuestion[]; readonly sets: readonly ScenarioSet[] };

/**
 * Assembles forms from a bank by a blueprint and a seed, has each checked by the program that shares nothing with the
 * assembly, and writes their statements. BANK and BLUEPRINT are JSON files, or content directories.
 */
export const assemble: Command = {
  usage,
  async run(args) {
    const { files, options } = readOptions(args, { names: ['seed', 'forms', 'seen'], usage });
    const [bankFile, blueprintFile] = files;
    const bank = await readBank(bankFile);
    const blueprint = await readBlueprint(blueprintFile);
    const seed = options.get('seed') ?? 'cmdsp';
    const wanted = Number(options.get('forms') ?? '1');
    if (!Number.isInteger(wanted) || wanted < 1 || wanted > 24)
      throw new CommandError('--forms is a number from 1 to 24.');
    const seen = (options.get('seen') ?? '').split(',').filter((id) => id !== '');
    const solver = openHighs();
    try {
      const forms: Json[] = [];
      const others: OtherForm[] = [];
      let isFaultless = true;
      for (let number = 1; number <= wanted; number += 1) {
        const own = `${seed}/${number}`;
        const input = { ...bank, seed: own, others, seen: new Set(seen), panel: new Map<string, number>() };
        const made = await assembleForm({ ...input, blueprint: blueprintOf(blueprint) }, solver);
        const { name, version } = solver;
        const head = { format: 'cmdsp-forms/1', solver: { name, version }, seed };
        if (!made.ok) {
          const { message, conflicts } = made.problem;
          return { output: { ...head, forms, problem: { message, conflicts: [...conflicts] } }, exitCode: 1 };
        }
        const shown = describe({ form: made.value, number, others, seen, bank, blueprint });
        isFaultless &&= shown.violations === 0;
        forms.push(shown.json);
        others.push({ name: String(number), ids: idsOf(made.value) });
        if (number === wanted) return { output: { ...head, forms, problem: null }, exitCode: isFaultless ? 0 : 1 };
      }
      throw new TypeError('At least one form is wanted');
    } finally {
      await solver.close();
    }
  },
};

function describe(options: {
  readonly form: AssembledForm;
  readonly number: number;
  readonly others: readonly OtherForm[];
  readonly seen: readonly string[];
  readonly bank: Bank;
  readonly blueprint: ProgrammeBlueprint;
}): { readonly json: Json; readonly violations: number } {
  const { form, number, others, seen, bank, blueprint } = options;
  const parts = form.parts.map((part) =>
    part.kind === 'set'
      ? { kind: 'set' as const, id: part.set.id }
      : { kind: 'single' as const, id: part.question.id, pretest: part.question.pretest === true },
  );
  const check = checkForm({
    bank: bank satisfies BankJson,
    blueprint,
    form: { parts },
    others,
    seen,
    panel: new Map(),
  });
  const { paperHash, keyHash } = freezeForm({ parts: form.parts, hash: sha256 });
  const facts = {
    panel: new Map<string, number>(),
    seedHash: sha256(form.seed),
    contentRelease: '',
    isBankPrivate: false,
  };
  const statement = stateEquivalence(form, { number, paperHash, keyHash, others, ...facts });
  // Both are plain JSON by their definition.
  const json = { seed: form.seed, parts, statement: statement as unknown as Json, check: [...check] };
  return { json: { ...json, statementHash: sha256(canonicalJson(statement)) }, violations: check.length };
}

function idsOf({ parts }: AssembledForm): readonly string[] {
  return parts.flatMap((part) =>
    part.kind === 'set' ? [part.set.id, ...part.set.questions.map(({ id }) => id)] : [part.question.id],
  );
}

async function readBank(file: string | undefined): Promise<Bank> {
  const content = await readContent(file);
  return content?.bank ?? parse(bankSchema, await readJson(file, usage), 'BANK');
}

async function readBlueprint(file: string | undefined): Promise<ProgrammeBlueprint> {
  const content = await readContent(file);
  return content?.programme.examination ?? parse(blueprintSchema, await readJson(file, usage), 'BLUEPRINT');
}

/** The content of a directory; null for a file. */
async function readContent(path: string | undefined) {
  if (path === undefined) throw new CommandError(`Usage: ${usage}`);
  const isDirectory = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isDirectory) return null;
  const files = await readContentFiles({ contentDirectory: path, privateBankDirectory: null });
  const { catalogue } = parseCatalogue(files, { today: new Date().toISOString().slice(0, 10) });
  if (catalogue === null) throw new CommandError(`${path} cannot be read as content; npm run content:lint says why.`);
  return catalogue;
}

function parse<Value>(schema: z.ZodType<Value>, value: unknown, name: string): Value {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.slice(0, 10).map(({ path, message }) => `${path.join('.')}: ${message}`);
  throw new CommandError(`${name}: ${faults.join('; ')}`);
}
