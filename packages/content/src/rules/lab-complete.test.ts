import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { parseCatalogue } from '../parse-catalogue.ts';
import { readCatalogue } from '../read-catalogue.ts';
import { aProgramme } from '../testing/a-programme.ts';
import { aLabFolder, aLabText } from '../testing/lab-files.ts';

const task = z.strictObject({ name: z.string(), boxes: z.array(z.string()) });
const variantSchema = z.strictObject({ task, key: z.strictObject({ heavy: z.array(z.string()) }) });
const known = [{ id: 'a-lab', variantSchema }];
const textsOf = (files: Readonly<Record<string, unknown>>) =>
  new Map(Object.entries(files).map(([path, value]) => [path, typeof value === 'string' ? value : JSON.stringify(value, null, 2)]));

function found(files: Readonly<Record<string, unknown>>, labs: typeof known = known) {
  const { problems } = parseCatalogue(textsOf(files), { today: '2026-11-21', labs });
  return problems.filter(({ rule }) => rule === 'lab-complete').map(({ file, message }) => `${file}: ${message}`);
}

describe('a lab', () => {
  it('is accepted when it has its text, three variants and a marking', () => {
    expect(found(aLabFolder())).toEqual([]);
  });

  it.each([
    ['without its text', { 'lab.yaml': null }, 'labs/a-lab/lab.yaml: a-lab has no lab.yaml that can be read'],
    ['without a variant', { 'variant-b.yaml': null }, 'labs/a-lab/lab.yaml: a-lab has no variant-b.yaml that can be read'],
    [
      'with the same variant twice',
      { 'variant-b.yaml': { key: { heavy: ['one'] }, task: { boxes: ['one', 'two'], name: 'first' } } },
      'labs/a-lab/variant-b.yaml: variant b is variant a again',
    ],
    ['under another name', { 'lab.yaml': aLabText({ id: 'b-lab' }) }, 'labs/a-lab/lab.yaml: `b-lab` stands in a folder of another name'],
  ])('is refused %s', (_, overrides, message) => {
    expect(found(aLabFolder(overrides))).toEqual([message]);
  });

  it('is refused when its marking cannot read a variant, with the line', () => {
    const files = aLabFolder({ 'variant-c.yaml': { task: { name: 'third', boxes: ['one'] }, key: { heavy: 'one' } } });

    const { problems } = parseCatalogue(textsOf(files), { today: '2026-11-21', labs: known });

    expect(problems.find(({ rule }) => rule === 'lab-complete')).toMatchObject({ file: 'labs/a-lab/variant-c.yaml', line: 9 });
  });

  it('is refused when nothing can mark it, and when only the marking is there', () => {
    expect(found(aLabFolder(), [])).toEqual(['labs/a-lab/lab.yaml: no marking is called a-lab']);
    expect(found(aLabFolder(), [...known, { id: 'b-lab', variantSchema }])).toEqual([
      'labs/b-lab/lab.yaml: the lab b-lab has a marking but no folder',
    ]);
  });

  it('needs three hints and a source', () => {
    const files = aLabFolder({ 'lab.yaml': aLabText({ hints: ['Look.', 'Lift.'], sources: [] }) });

    const { problems } = parseCatalogue(textsOf(files), { today: '2026-11-21', labs: known });

    const lines = problems.filter(({ file, rule }) => file === 'labs/a-lab/lab.yaml' && rule !== 'lab-complete').map(({ message }) => message);
    expect(lines).toHaveLength(2);
  });

  it('stands in the catalogue once it is complete', () => {
    const programme = { ...aProgramme(), 'handbook.md': handbook };
    const whole = readCatalogue(textsOf({ ...programme, ...aLabFolder() }));
    const half = readCatalogue(textsOf({ ...programme, ...aLabFolder({ 'variant-c.yaml': null }) }));

    expect(whole?.labs).toMatchObject([{ id: 'a-lab', variants: [{ task: { name: 'first' } }, {}, {}] }]);
    expect(half?.labs).toEqual([]);
  });
});

const handbook = '---\ntitle: Handbook\nprovenance:\n  drafted: { by: Somebody, on: 2026-11-21 }\n  accepted: null\n---\n\n## Why\n\nBecause.\n';
