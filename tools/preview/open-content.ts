import { type Catalogue, type ContentProblem, type FileReadings, parseCatalogue } from '@cmdsp/content';
import { watch } from 'node:fs';
import { readContentFiles } from '../../server/src/content/read-content-files.ts';

/** Content as it stands on disk at this moment. */
export type OpenContent = {
  /** The last catalogue that could be built, null before there was one; and what is wrong now. */
  readonly current: () => { readonly catalogue: Catalogue | null; readonly problems: readonly ContentProblem[] };
  readonly close: () => void;
};

const quietMs = 200;

/** Reads a content directory, and again whenever a file in it changes; `say` gets the findings, line by line. */
export async function openContent(contentDirectory: string, say: (line: string) => void): Promise<OpenContent> {
  let catalogue: Catalogue | null = null;
  let problems: readonly ContentProblem[] = [];
  let timer: NodeJS.Timeout | undefined;
  const earlier: FileReadings = new Map();

  const read = async () => {
    const files = await readContentFiles({ contentDirectory, privateBankDirectory: null });
    const parsed = parseCatalogue(files, { today: new Date().toISOString().slice(0, 10), earlier });
    catalogue = parsed.catalogue ?? catalogue;
    problems = parsed.problems;
    for (const { severity, file, line, rule, message, fix } of problems) {
      say(`${file}:${line} ${severity} ${rule} ${message} — ${fix}`);
    }
    const errors = problems.filter(({ severity }) => severity === 'error').length;
    say(`${files.size} files, ${errors} errors, ${problems.length - errors} warnings`);
  };

  await read();
  const watcher = watch(contentDirectory, { recursive: true }, () => {
    // Editors write a file in several steps; one reading after the last of them is enough.
    clearTimeout(timer);
    timer = setTimeout(() => {
      read().catch((error: unknown) => say(`The content cannot be read now: ${String(error)}`));
    }, quietMs);
  });
  return {
    current: () => ({ catalogue, problems }),
    close: () => {
      clearTimeout(timer);
      watcher.close();
    },
  };
}
