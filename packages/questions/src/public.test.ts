import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const source = dirname(fileURLToPath(import.meta.url));

describe('questions/public', () => {
  it('reaches no schema, key, frozen text or scorer, not even through its own imports', () => {
    const reached = reach(join(source, 'public.ts'), new Set());

    const names = [...reached].map((file) => relative(source, file));
    expect(names).toContain('validate-response.ts');
    expect(names.filter((name) => /authored|frozen|definition|score|feedback\.ts|schema/.test(name))).toEqual([]);
    expect([...reached].filter((file) => readFileSync(file, 'utf8').includes("from 'zod'"))).toEqual([]);
  });
});

function reach(file: string, reached: Set<string>): Set<string> {
  if (reached.has(file)) return reached;
  reached.add(file);
  for (const [, path] of readFileSync(file, 'utf8').matchAll(/from '(\.[^']+)'/g)) {
    reach(join(dirname(file), path ?? ''), reached);
  }
  return reached;
}
