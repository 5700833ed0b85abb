import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';

const dist = join(import.meta.dirname, '../web/dist');

/** Bytes of JavaScript that the exam page loads, each file gzipped; null when the web is not built. */
export function examPageSize(): { readonly gzipped: number; readonly files: number } | null {
  const page = join(dist, 'exam.html');
  if (!existsSync(page)) return null;
  const html = readFileSync(page, 'utf8');
  const pending = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/g)].map(([, file = '']) => join(dist, file));
  const loaded = new Set<string>();
  for (let file = pending.pop(); file !== undefined; file = pending.pop()) {
    if (loaded.has(file)) continue;
    loaded.add(file);
    const code = readFileSync(file, 'utf8');
    for (const [, name = ''] of code.matchAll(/(?:from|import)\s*\(?["'](\.\/[^"']+\.js)["']/g))
      pending.push(join(dirname(file), name));
  }
  const gzipped = [...loaded].reduce((sum, file) => sum + gzipSync(readFileSync(file), { level: 9 }).length, 0);
  return { gzipped, files: loaded.size };
}
