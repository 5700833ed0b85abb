import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { findReferenceData } from '../../../../server/src/testing/reference-data.ts';
import { benchKind, benchKinds } from './bench-kinds.ts';
import { recogniseFile } from './recognise-file.ts';

describe.each(benchKinds)('$label', ({ kind, load }) => {
  test('begins with something that its own engine reads and has an export for', async () => {
    const engine = await load();
    const begun = engine.write(engine.empty('Pump 3', '2026-11-22'));

    const read = engine.read(JSON.parse(JSON.stringify(begun)));

    expect(read).toMatchObject({ ok: true, value: { ignored: [] } });
    expect(engine.exports.length).toBeGreaterThan(0);
  });

  test('comes back from each of its exports as it was', async () => {
    const engine = await load();
    const value = engine.empty('Pump 3', '2026-11-22');

    for (const { write } of engine.exports) {
      const recognised = recogniseFile(write(value));
      if (!recognised.ok) throw new Error(recognised.problem);
      const read = engine.read(recognised.value.file);
      if (!read.ok) throw new Error(read.problem.join(' '));

      expect(recognised.value.kind).toBe(kind);
      expect(engine.write(read.value.value)).toEqual(engine.write(value));
    }
  });

  test('says why it cannot read a file of something else', async () => {
    const read = (await load()).read({ format: 'cmdsp-reach/1' });

    expect(read.ok).toBe(false);
    expect(JSON.stringify(read)).toMatch(/[a-z]{3}/);
  });
});

const folders = [
  { folder: 'threat-dragon', kind: 'system-model', isWanted: (name: string) => !name.includes('schema') },
  { folder: 'cyclonedx/examples', kind: 'sbom', isWanted: (name: string) => name.endsWith('.json') },
  { folder: 'csaf/icsma', kind: 'advisory', isWanted: (_: string, index: number) => index % 12 === 0 },
] as const;

describe.each(folders)('real files of $folder', ({ folder, kind, isWanted }) => {
  const found = findReferenceData(folder);
  const files = found === null ? [] : readdirSync(found).filter(isWanted);

  test.skipIf(found === null)('are recognised, read, and lose nothing more once they are on the bench', async () => {
    const engine = await benchKind(kind).load();
    const changed: string[] = [];
    for (const file of files) {
      const recognised = recogniseFile(readFileSync(join(found ?? '', file), 'utf8'));
      if (!recognised.ok || recognised.value.kind !== kind) throw new Error(`${file} is not recognised`);
      const read = engine.read(recognised.value.file);
      if (!read.ok) throw new Error(`${file}: ${read.problem.join(' ')}`);
      const body = engine.write(read.value.value);
      const again = engine.read(JSON.parse(JSON.stringify(body)));
      if (!again.ok) throw new Error(`${file}: ${again.problem.join(' ')}`);
      const isSame = JSON.stringify(engine.write(again.value.value)) === JSON.stringify(body);
      if (!isSame || again.value.ignored.length > 0) changed.push(file);
    }

    expect(files.length).toBeGreaterThan(1);
    expect(changed).toEqual([]);
  });
});
