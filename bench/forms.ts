// npm run bench:forms: six forms by the shipped blueprint, from the shipped bank, each checked and measured.
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { checkForm } from '@cmdsp/forms-check';
import { assembleForm, type OtherForm, stateEquivalence } from '@cmdsp/forms';
import { openHighs } from '../server/src/adapters/highs/open-highs.ts';
import { loadContent } from '../server/src/content/load-content.ts';
import { blueprintOf } from '../server/src/sittings/forms/blueprint-of.ts';
import { watchMachine } from './machine-use.ts';

const wanted = 6;
const seed = process.argv[2] ?? 'bench';
const contentDirectory = resolve(process.env['CMDSP_CONTENT'] ?? join(import.meta.dirname, '../content'));
const today = new Date().toISOString().slice(0, 10);
const { catalogue } = await loadContent({ contentDirectory, privateBankDirectory: null, today });
const { bank, programme } = catalogue;
const panel = new Map<string, number>();
const solver = openHighs();

console.log(
  `${wanted} forms by blueprint ${programme.examination.id} from ${bank.questions.length} questions and ${bank.sets.length} sets, ${solver.name} ${solver.version}, seed ${seed}, ${cpus().length} cores (${cpus()[0]?.model}).\n`,
);
const othersShare = watchMachine(() => [process.pid]);
const startedAt = performance.now();
const first = await assembleSix(seed, true);
const seconds = (performance.now() - startedAt) / 1000;
const again = await assembleSix(seed, false);
await solver.close();

verdict(`${wanted} forms`, `${seconds.toFixed(1)} s`, seconds < 20, '< 20 s');
verdict('Forms that the independent check accepts', `${first.accepted} of ${wanted}`, first.accepted === wanted, 'all');
verdict('Largest error of difficulty', `${first.error.toFixed(3)} points`, first.error <= 0.5, '<= 0.5 points');
verdict('Most in common between two forms', `${first.common} %`, first.common <= 20, '<= 20 %');
verdict(
  'The same seed again',
  first.bytes === again.bytes ? 'the same bytes' : 'other bytes',
  first.bytes === again.bytes,
  'the same bytes',
);
console.log(`\nOther programs used ${Math.round(othersShare() * 100)} % of the machine meanwhile.`);

async function assembleSix(own: string, isTold: boolean) {
  const others: OtherForm[] = [];
  const found = { accepted: 0, error: 0, common: 0, bytes: '' };
  for (let number = 1; number <= wanted; number += 1) {
    const from = performance.now();
    const input = { ...bank, seed: `${own}/${number}`, others, seen: new Set<string>(), panel };
    const made = await assembleForm({ ...input, blueprint: blueprintOf(programme.examination) }, solver);
    if (!made.ok) throw new Error(made.problem.message);
    const milliseconds = Math.round(performance.now() - from);
    const parts = made.value.parts.map((part) =>
      part.kind === 'set'
        ? { kind: 'set' as const, id: part.set.id }
        : { kind: 'single' as const, id: part.question.id, pretest: part.question.pretest === true },
    );
    const faults = checkForm({ bank, blueprint: programme.examination, form: { parts }, others, seen: [], panel });
    const hashes = { paperHash: '', keyHash: '', seedHash: '', contentRelease: '', isBankPrivate: false };
    const { difficulty, overlap, minutes } = stateEquivalence(made.value, { number, others, panel, ...hashes });
    const common = overlap.map((one) => (100 * one.common) / one.of);
    if (isTold) {
      console.log(
        `form ${number}: ${milliseconds} ms, difficulty ${difficulty.meanPercent.toFixed(3)} %, about ${minutes} minutes, in common ${common.join(' ') || '-'} %, ${faults.length} faults`,
      );
    }
    if (faults.length === 0) found.accepted += 1;
    found.error = Math.max(found.error, Math.abs(difficulty.errorPoints ?? 0));
    found.common = Math.max(found.common, ...common);
    found.bytes += JSON.stringify(parts);
    others.push({
      name: String(number),
      ids: made.value.parts.flatMap((part) =>
        part.kind === 'set' ? [part.set.id, ...part.set.questions.map(({ id }) => id)] : [part.question.id],
      ),
    });
  }
  return found;
}

function verdict(what: string, measured: string, isMet: boolean, target: string): void {
  console.log(`${isMet ? 'met   ' : 'MISSED'}  ${what}: ${measured} (target ${target})`);
}
