import { benchKind, type BenchKind } from './bench-kinds.ts';
import type { BenchFinding } from './engine.ts';
import { recogniseFile } from './recognise-file.ts';

/** A file as the bench would keep it, or why it cannot. */
export type ReadFile =
  | { readonly kind: 'refused'; readonly reasons: readonly string[] }
  | {
      readonly kind: 'read';
      /** For the artefact that is made of it; the same however often it is sent. */
      readonly id: string;
      readonly artefact: BenchKind;
      readonly title: string;
      readonly body: unknown;
      readonly ignored: readonly BenchFinding[];
    };

/** More than any file that fits on the bench once it is read, with its spaces and what is left out. */
const mostBytes = 20 * 1024 * 1024;

/** Recognises a file by its content and reads it with the engine of its kind. */
export async function readFile(file: File): Promise<ReadFile> {
  if (file.size > mostBytes) return { kind: 'refused', reasons: ['The file has more than 20 MB.'] };
  const recognised = recogniseFile(await file.text());
  if (!recognised.ok) return { kind: 'refused', reasons: [recognised.problem] };
  const { kind, title } = recognised.value;
  const engine = await benchKind(kind).load();
  const read = engine.read(recognised.value.file);
  if (!read.ok) return { kind: 'refused', reasons: read.problem };
  return {
    kind: 'read',
    id: crypto.randomUUID(),
    artefact: kind,
    title: title === '' ? nameOf(file) : title,
    body: engine.write(read.value.value),
    ignored: read.value.ignored,
  };
}

function nameOf(file: File): string {
  const stem = file.name.replace(/(\.[a-z\d-]{1,14}){1,2}$/i, '').trim();
  return stem === '' ? 'Imported file' : stem.slice(0, 120);
}
