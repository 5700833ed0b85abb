import type { FileReadings } from '@cmdsp/content';
import { drawFigure, type Figure, figureSchema } from '@cmdsp/figures';
import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findDrawingFaults } from '../../../packages/figures/src/testing/find-drawing-faults.ts';
import { ContentError } from './content-error.ts';
import { type LoadedContent, loadContent } from './load-content.ts';
import { findParsedContent, nameParsedContent } from './parsed-content.ts';

const shipped = join(import.meta.dirname, '../../../content');
const today = '2026-11-21';
const privateIds = ['d1-01', 'd1-02', 'd1-03', 'd1-04', 'd1-07', 'd4-05'];
let directory: string;
let content: LoadedContent;
/** Whatever stands in the files, a text is read once; rules look at everything each time. */
const earlier: FileReadings = new Map();

beforeAll(async () => {
  content = await loadContent({ contentDirectory: shipped, privateBankDirectory: null, today, earlier });
}, 300_000);

beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-content-'));
});

afterEach(async () => {
  await rm(directory, { recursive: true, force: true });
});

describe('loadContent', () => {
  it('finds nothing wrong in the content that ships with the program', () => {
    const { catalogue, warnings, isBankPrivate } = content;

    expect(warnings).toEqual([]);
    expect(catalogue.topics).toHaveLength(36);
    expect(isBankPrivate).toBe(false);
  });

  it('draws every shipped figure without a text over another or outside its box', () => {
    const figures = figuresOf(content.catalogue);

    expect(figures.length).toBeGreaterThan(0);
    for (const figure of figures) {
      expect({ title: figure.title, faults: findDrawingFaults(drawFigure(figure, 'wide')) }).toMatchObject({ faults: [] });
      expect({ title: figure.title, faults: findDrawingFaults(drawFigure(figure, 'narrow')) }).toMatchObject({ faults: [] });
    }
  }, 300_000);

  it('gives another release to other bytes, and the same to the same', async () => {
    await cp(shipped, directory, { recursive: true });
    const before = await loadContent({ contentDirectory: directory, privateBankDirectory: null, today, earlier });
    await writeFile(join(directory, 'agreements/privacy-2026-2.md'), privacyNotice);

    const after = await loadContent({ contentDirectory: directory, privateBankDirectory: null, today, earlier });

    expect(before.release).toBe(content.release);
    expect(after.release).not.toBe(before.release);
    expect(after.catalogue.agreements.map(({ id }) => id)).toContain('privacy-2026-2');
  }, 300_000);

  it('keeps what the files came to, and takes it while files, day and program are the same', async () => {
    const keptFile = join(directory, 'kept');
    const options = { contentDirectory: shipped, privateBankDirectory: null, today, keptFile, earlier };
    const first = await loadContent(options);

    const again = await loadContent(options);
    await writeFile(keptFile, 'damaged');
    const afterDamage = await loadContent(options);
    const ofAnotherDay = await findParsedContent(keptFile, await nameParsedContent({ ...first, today: '2026-11-22' }));

    expect(again).toEqual(first);
    expect(again.catalogue).not.toBe(first.catalogue);
    expect(afterDamage.catalogue).toEqual(content.catalogue);
    expect(ofAnotherDay).toBeNull();
    expect(await readdir(directory)).toEqual(['kept']);
  }, 300_000);

  it('keeps nothing of a private bank', async () => {
    const keptFile = join(directory, 'kept');
    const bank = join(shipped, 'bank');

    await loadContent({ contentDirectory: shipped, privateBankDirectory: bank, today, keptFile, earlier });

    expect(await readdir(directory)).toEqual([]);
  }, 300_000);

  it('takes a private bank in place of the public one', async () => {
    await mkdir(join(directory, 'questions'), { recursive: true });
    // One question for each learning objective: a bank that leaves one out is refused.
    for (const id of privateIds) {
      const text = await readFile(join(shipped, `bank/questions/${id}.yaml`), 'utf8');
      // Their enemies stay behind in the public bank.
      await writeFile(join(directory, `questions/${id}.yaml`), text.replace(/^enemies: .*$/m, 'enemies: []'));
    }

    const loaded = await loadContent({ contentDirectory: shipped, privateBankDirectory: directory, today, earlier });

    expect(loaded.catalogue.bank.questions.map(({ id }) => id)).toEqual(privateIds);
    expect(loaded.catalogue.bank.sets).toEqual([]);
    expect(loaded.isBankPrivate).toBe(true);
  }, 300_000);

  it('refuses a private bank in which a learning objective is examined by no question', async () => {
    await mkdir(join(directory, 'questions'), { recursive: true });
    await cp(join(shipped, 'bank/questions/d1-01.yaml'), join(directory, 'questions/d1-01.yaml'));

    const loading = loadContent({ contentDirectory: shipped, privateBankDirectory: directory, today, earlier });

    await expect(loading).rejects.toMatchObject({
      problems: expect.arrayContaining([expect.objectContaining({ rule: 'objective-gap' })]),
    });
  }, 300_000);

  it('refuses broken content and lists every error with its file, line, rule and fix', async () => {
    await writeFile(join(directory, 'programme.yaml'), 'title: [');
    await writeFile(join(directory, 'notes.txt'), 'x');

    const error = await loadContent({ contentDirectory: directory, privateBankDirectory: null, today, earlier }).catch(
      (thrown: unknown) => thrown,
    );

    expect(error).toBeInstanceOf(ContentError);
    expect(error).toMatchObject({
      code: 'content-invalid',
      problems: expect.arrayContaining([
        expect.objectContaining({ file: 'programme.yaml', line: 1, rule: 'yaml-syntax', fix: expect.stringMatching(/./) }),
        expect.objectContaining({ file: 'notes.txt', line: 1, rule: 'stray-file', fix: expect.stringMatching(/./) }),
      ]),
    });
    expect(String(error)).toContain('accessibility.md:1 required-file');
  });

  it('says which directory cannot be read', async () => {
    const missing = join(directory, 'nowhere');

    await expect(loadContent({ contentDirectory: missing, privateBankDirectory: null, today, earlier })).rejects.toMatchObject({
      code: 'content-invalid',
      problems: [{ file: missing, rule: 'unreadable-directory' }],
    });
  });

  it('names the private bank when that is what cannot be read', async () => {
    const missing = join(directory, 'no-bank');

    await expect(loadContent({ contentDirectory: shipped, privateBankDirectory: missing, today, earlier })).rejects.toMatchObject({
      problems: [{ file: missing }],
    });
  });
});

const privacyNotice = `---
title: Privacy notice
kind: privacy-notice
version: '2026.2'
effectiveOn: 2026-12-01
provenance:
  drafted: { by: Somebody, on: 2026-11-21 }
  accepted: null
---

Another text.
`;

function figuresOf({ topics, bank }: LoadedContent['catalogue']): Figure[] {
  return [
    ...topics.flatMap((topic) => [...topic.figures.values()]),
    ...bank.sets.flatMap((set) =>
      set.exhibits.flatMap((exhibit) => (exhibit.kind === 'figure' ? [figureSchema.parse(exhibit.figure)] : [])),
    ),
  ];
}
