import { canonicalJson, type Json, seededRandom } from '@cmdsp/primitives';
import type { LabProof } from '../lab-proof.ts';

const seeds = Array.from({ length: 30 }, (_, seed) => `deal ${seed}`);

/** What a dealt task gives away: another result for the same seed, a key that shows, an order that stays as it was written. */
export function checkDeal<Task, Key, Answer>(proof: LabProof<Task, Key, Answer>): readonly string[] {
  const { lab, variants, otherKeys, orderedLists } = proof;
  return variants.flatMap((variant, index) => {
    const parsed = lab.variantSchema.parse(variant);
    const found: string[] = [];
    const dealt = seeds.map((seed) => lab.deal(parsed, seededRandom(seed)));
    const again = seeds.map((seed) => lab.deal(parsed, seededRandom(seed)));
    if (text(dealt) !== text(again)) found.push('the same seed deals two different variants');
    for (const other of otherKeys(parsed)) {
      if (text(other.task) !== text(parsed.task)) found.push('otherKeys changes the task');
      const shows = seeds.some((seed, at) => text(lab.deal(other, seededRandom(seed)).task) !== text(dealt[at]?.task));
      if (shows) found.push('another key deals another task: the task shows the key');
    }
    const lists = dealt.map(({ task }) => longLists(json(task), ''));
    for (const path of lists[0]?.keys() ?? []) {
      const orders = new Set(lists.map((list) => list.get(path)));
      const isExplained = orderedLists.some((list) => list.path === path);
      if (orders.size === 1 && !isExplained) found.push(`the list \`${path}\` keeps its order whatever the seed`);
    }
    return found.map((sentence) => `variant ${index}: ${sentence}`);
  });
}

/** Lists of four and more that stand in no other list, by their path. */
function longLists(value: Json, path: string): Map<string, string> {
  if (Array.isArray(value)) return new Map(value.length >= 4 ? [[path, canonicalJson(value)]] : []);
  if (value === null || typeof value !== 'object') return new Map();
  return new Map(
    Object.entries(value).flatMap(([key, inner]) => [...longLists(inner, path === '' ? key : `${path}.${key}`)]),
  );
}

function json(value: unknown): Json {
  // What was written by JSON.stringify reads back as nothing else.
  return JSON.parse(JSON.stringify(value)) as Json;
}

function text(value: unknown): string {
  return canonicalJson(json(value ?? null));
}
