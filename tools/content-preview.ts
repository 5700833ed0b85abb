// npm run content:preview: shows authors what they write, keys and notes included, on this machine only.
import { join, resolve } from 'node:path';
import { openContent } from './preview/open-content.ts';
import { servePreview } from './preview/serve-preview.ts';

/** `PORT=4100 node tools/content-preview.ts [DIRECTORY]`: a change of a file is there at the next reload. */
const contentDirectory = resolve(process.argv[2] ?? join(import.meta.dirname, '../content'));
const port = Number(process.env['PORT'] ?? 4100);

const content = await openContent(contentDirectory, (line) => console.log(line));
const preview = await servePreview({ content, port });
console.log(`Preview of ${contentDirectory} at ${preview.address} (this machine only; it shows keys). Ctrl-C ends it.`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    content.close();
    void preview.close().then(() => process.exit(0));
  });
}
