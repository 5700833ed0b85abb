import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cvss } from './cvss.ts';

const directory = mkdtempSync(join(tmpdir(), 'cmdsp-cvss-'));
const vector = 'CVSS:3.1/AV:A/AC:L/PR:N/UI:N/S:U/C:N/I:H/A:H';

test('scores vectors of both versions', async () => {
  const answer = await cvss.run([vector, 'CVSS:4.0/AV:A/AC:L/AT:N/PR:N/UI:N/VC:L/VI:H/VA:H/SC:N/SI:N/SA:N']);

  expect(answer).toMatchObject({
    exitCode: 0,
    output: {
      vectors: [
        { vector, version: '3.1', overall: 8.1, severity: 'high' },
        { version: '4.0', label: 'CVSS-B' },
      ],
    },
  });
});

test('says where a vector is none, and scores the others of the file', async () => {
  const file = join(directory, 'vectors.txt');
  writeFileSync(file, `# of the synthetic pump\n${vector}\n${vector}/\n`);

  const { output, exitCode } = await cvss.run([file]);

  expect(exitCode).toBe(1);
  expect(output).toMatchObject({
    vectors: [{ overall: 8.1 }, { vector: `${vector}/`, faults: [{ kind: 'empty', at: vector.length }] }],
  });
});

test('says that a file cannot be read', async () => {
  await expect(cvss.run([join(directory, 'none.txt')])).rejects.toThrow('no vector and no file');
});
