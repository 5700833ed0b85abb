import { canonicalJson } from '@cmdsp/primitives';
import { parseCvss } from '@cmdsp/workbench/risk';
import { scoreCvss } from '@cmdsp/workbench/risk/score';
import { matchFeed, type Sbom } from '@cmdsp/workbench/sbom';
import { describe, expect, test } from 'vitest';
import { proveLab } from '../testing/prove-lab.ts';
import { readVariants } from '../testing/read-variants.ts';
import type { SbomAnswer } from './answer.ts';
import { sbomAndVexLab } from './sbom-and-vex-lab.ts';
import type { SbomTask } from './task.ts';
import { checkSbomWitness } from './testing/check-sbom-witness.ts';
import { daysByTable } from './testing/days-by-table.ts';
import { guessSbom } from './testing/guess-sbom.ts';
import { mutateSbom } from './testing/mutate-sbom.ts';
import { playSbom } from './testing/play-sbom.ts';
import { repairSbom } from './testing/repair-sbom.ts';
import { solveSbom } from './testing/solve-sbom.ts';

const variants = readVariants('sbom-and-vex').map((variant) => sbomAndVexLab.variantSchema.parse(variant));

proveLab({
  lab: sbomAndVexLab,
  variants,
  reference: (dealt) => solveSbom(dealt, 'first'),
  second: (dealt) => solveSbom(dealt, 'last'),
  elementsOf,
  mutationsOf: mutateSbom,
  equivalents: [],
  repairsOf: repairSbom,
  randomAnswer: guessSbom,
  strategies: playSbom,
  checkWitness: checkSbomWitness,
  files: {
    marking: new URL('sbom-and-vex-lab.ts', import.meta.url),
    check: new URL('testing/check-sbom-witness.ts', import.meta.url),
  },
  otherKeys: ({ task, key }) => [
    { task, key: { ...key, matches: key.matches.slice(1), faults: key.faults.toReversed() } },
  ],
  orderedLists: [{ path: 'expiryDays', reason: 'a choice of days from few to many' }],
});

describe.each(variants.map((variant, place) => ['abc'[place], variant] as const))('variant %s', (_, { task, key }) => {
  test('has 180 components, 12 faults, 60 advisories and 9 matches of which 3 are not affected', () => {
    const notAffected = key.verdicts.filter(({ status }) => status === 'not_affected');

    expect([task.components.length, key.faults.length, task.advisories.length]).toEqual([180, 12, 60]);
    expect([key.matches.length, key.verdicts.length, notAffected.length]).toEqual([9, 9, 3]);
  });

  test('the engine finds exactly the matches of the key in the repaired bill', () => {
    const found = matchFeed(
      repairedBill(),
      task.advisories.map(({ id, title, purl, range, isKnownExploited }) => {
        return { id, title, affects: [{ purl, range }], vector: null, epss: null, isKnownExploited };
      }),
    );

    expect(found.map(({ verdict }) => verdict.kind)).toEqual(Array.from({ length: 9 }, () => 'inside'));
    expect(found.every(({ path }) => path.length >= 3)).toBe(true);
    const pairs = (list: readonly { readonly advisory: string; readonly component: string }[]) =>
      list.map(({ advisory, component }) => `${advisory} ${component}`).toSorted((a, b) => (a < b ? -1 : 1));
    expect(pairs(found.map((one) => ({ advisory: one.advisory.id, component: one.component.id })))).toEqual(
      pairs(key.matches),
    );
  });

  test('the scores of the feed are those of its vectors', () => {
    const computed = task.advisories.flatMap(({ id, vector }) => {
      const parsed = vector === null ? null : parseCvss(vector);
      return parsed?.ok === true ? [`${id} ${scoreCvss(parsed.value).base.toFixed(1)}`] : [];
    });

    expect(computed).toEqual(task.advisories.flatMap(({ id, score }) => (score === null ? [] : [`${id} ${score}`])));
  });

  test('that a component is no longer maintained does not tell whether anything of the feed is about it', () => {
    const dead = task.components.filter(({ supportLevel }) => supportLevel === 'no longer maintained');
    const matched = dead.filter(({ id }) => key.matches.some(({ component }) => component === id));
    const named = dead.filter(({ name }) => task.advisories.some(({ purl }) => purl.endsWith(`/${name}`)));

    expect(dead.length).toBeGreaterThanOrEqual(7);
    expect(matched.length * 3).toBeLessThanOrEqual(dead.length);
    expect(named.length - matched.length).toBeGreaterThanOrEqual(2);
  });

  test('urgency follows the table, and nothing to do comes last', () => {
    for (const { advisory, withinDays } of key.verdicts)
      expect(`${advisory} ${daysByTable({ task, key }, advisory)}`).toBe(`${advisory} ${withinDays ?? Infinity}`);
  });

  function repairedBill(): Sbom {
    const value = (id: string | undefined) => task.values.find((one) => one.id === id)?.text ?? '';
    const fault = (id: string, kind: string) =>
      key.faults.find((one) => one.kind === kind && one.components[0] === id)?.values[0];
    return {
      authors: ['x'],
      madeAt: null,
      subject: aComponent({ id: task.product.id, name: task.product.name, version: task.product.version, purl: null }),
      components: task.components.map(({ id, name, version, purl }) =>
        aComponent({
          id,
          name,
          version: version ?? value(fault(id, 'no-version')),
          purl: purl ?? value(fault(id, 'no-identifier')),
        }),
      ),
      dependencies: [
        ...task.dependencies,
        ...key.faults
          .filter(({ kind }) => kind === 'unreached')
          .map(({ components, values }) => ({
            from: task.components.find(({ name }) => name === value(values[0]))?.id ?? '',
            to: components[0] ?? '',
          })),
      ],
      stated: [],
    };
  }
});

test('who knows the statements of one variant knows neither how often each stands in another nor the one for a title', () => {
  const mixes = variants.map(({ key }) =>
    key.verdicts
      .map(({ status, justifications }) => `${status} ${justifications.join()}`)
      .toSorted()
      .join('; '),
  );
  const said = variants.flatMap(({ task, key }) =>
    key.verdicts.map(({ advisory, status }) => ({ title: titleOf(task, advisory), status })),
  );
  const always = [...new Set(said.map(({ title }) => title))].filter((title) => {
    const all = said.filter((one) => one.title === title);
    return all.length === 3 && new Set(all.map(({ status }) => status)).size === 1;
  });
  const onlyTrue = variants.flatMap(({ task, key }) =>
    key.matches.filter(
      ({ advisory }) => task.advisories.filter(({ title }) => title === titleOf(task, advisory)).length < 2,
    ),
  );

  expect(new Set(mixes).size).toBe(3);
  expect(always).toEqual([]);
  expect(onlyTrue).toEqual([]);
});

function titleOf({ advisories }: SbomTask, advisory: string): string | undefined {
  return advisories.find(({ id }) => id === advisory)?.title;
}

function aComponent(
  part: Pick<Sbom['components'][number], 'id' | 'name' | 'version' | 'purl'>,
): Sbom['components'][number] {
  return {
    ...part,
    kind: 'library',
    supplier: null,
    cpe: null,
    hashes: [],
    licences: [],
    support: { level: null, endsOn: null },
  };
}

function elementsOf({ repairs, matches, statements, ranking, plan }: SbomAnswer): readonly string[] {
  return [
    ...[...repairs, ...matches, ...statements, ...plan].map((element) => canonicalJson(element)),
    ...ranking.map((advisory, place) => `${place + 1}. ${advisory}`),
  ];
}
