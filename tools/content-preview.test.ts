import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openContent, type OpenContent } from './preview/open-content.ts';
import { servePreview } from './preview/serve-preview.ts';

const shipped = join(import.meta.dirname, '../content');
const lines: string[] = [];
let directory: string;
let content: OpenContent;
let preview: Awaited<ReturnType<typeof servePreview>>;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'cmdsp-preview-'));
  await cp(shipped, directory, { recursive: true });
  content = await openContent(directory, (line) => lines.push(line));
  preview = await servePreview({ content, port: 0 });
}, 300_000);

afterAll(async () => {
  content.close();
  await preview.close();
  await rm(directory, { recursive: true, force: true });
});

async function read(path: string, headers: Record<string, string> = {}): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    // A connection of its own: one kept alive may be closed while this process is busy reading the content.
    request(`${preview.address}${path}`, { headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
    })
      .on('error', reject)
      .end();
  });
}

test('lists every topic and links to the libraries', async () => {
  const { body } = await read('/');

  expect(body.match(/href="\/topics\/\d\.\d"/g)).toHaveLength(36);
  for (const path of ['/standards', '/incidents', '/glossary', '/misconceptions', '/bank/6']) {
    expect(body).toContain(`href="${path}"`);
    expect((await read(path)).status).toBe(200);
  }
});

test('shows slides with notes, figures, questions with their keys and the facilitator’s notes', async () => {
  const { body } = await read('/topics/1.1');

  expect(body).toContain('<svg class="drawing"');
  expect(body).toContain('<strong>Key</strong>');
  expect(body).toContain('For the facilitator');
  expect(body).not.toContain('is missing.');
});

test('shows every case there is', async () => {
  const { catalogue } = content.current();

  for (const { slug } of catalogue?.cases ?? []) expect((await read(`/cases/${slug}`)).status).toBe(200);
});

test('shows a change at the next reload, and says what is wrong with it', async () => {
  const before = lines.length;

  await writeFile(join(directory, 'glossary/new.yaml'), 'terms: nonsense\n');

  await expect.poll(() => lines.slice(before).join('\n'), { timeout: 30_000 }).toContain('glossary/new.yaml:1 error');
  expect((await read('/')).body).toContain('glossary/new.yaml:1');
}, 300_000);

test('answers nobody who calls this machine by a name of their own', async () => {
  expect(await read('/topics/1.1', { host: 'attacker.example' })).toMatchObject({ status: 421 });
});

test('has no page where there is nothing', async () => {
  for (const path of ['/topics/9.9', '/cases/none', '/bank/9', '/elsewhere']) {
    expect((await read(path)).status).toBe(404);
  }
});
