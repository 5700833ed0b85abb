import { type Catalogue, type ContentProblem, type FileReadings, parseCatalogue } from '@cmdsp/content';
import { ContentError } from './content-error.ts';
import { hashContent } from './hash-content.ts';
import { findParsedContent, keepParsedContent, nameParsedContent, type ParsedContent } from './parsed-content.ts';
import { readContentFiles } from './read-content-files.ts';

/** Content in use. */
export type LoadedContent = {
  readonly catalogue: Catalogue;
  /** SHA-256 (hex) over paths and texts. */
  readonly release: string;
  /** Everything but the bank: what is kept so that the release can be served later. */
  readonly learningFiles: ReadonlyMap<string, string>;
  /** True when the questions come from a private bank and not from the public practice bank. */
  readonly isBankPrivate: boolean;
  /** Found, but no reason to refuse. */
  readonly warnings: readonly ContentProblem[];
};

/**
 * Reads, checks and names the content of a directory; a private bank directory replaces its bank/. With `keptFile`, what
 * the same files came to at an earlier start is taken from there: reading takes seconds, that takes none.
 * @throws ContentError listing every error (file, line, rule, fix), or saying that a directory cannot be read
 */
export async function loadContent(options: {
  readonly contentDirectory: string;
  readonly privateBankDirectory: string | null;
  /** YYYY-MM-DD, for review dates. */
  readonly today: string;
  readonly keptFile?: string;
  /** Who loads again and again hands in the same map: then only files that changed are read. */
  readonly earlier?: FileReadings;
}): Promise<LoadedContent> {
  const { contentDirectory, privateBankDirectory } = options;
  const files = await readContentFiles(options).catch((cause: unknown) => {
    throw new ContentError(contentDirectory, [unreadable(privateBankDirectory ?? contentDirectory)], { cause });
  });
  const release = hashContent(files);
  const { catalogue, warnings } = await parse(files, { ...options, release });
  return {
    catalogue,
    release,
    learningFiles: new Map([...files].filter(([path]) => !path.startsWith('bank/'))),
    isBankPrivate: privateBankDirectory !== null,
    warnings,
  };
}

async function parse(
  files: ReadonlyMap<string, string>,
  options: Parameters<typeof loadContent>[0] & { readonly release: string },
): Promise<ParsedContent> {
  const { contentDirectory, privateBankDirectory, today, keptFile, release, earlier = new Map() } = options;
  // The questions of a private bank are written nowhere else.
  const file = privateBankDirectory === null ? keptFile : undefined;
  const name = file === undefined ? '' : await nameParsedContent({ release, today });
  const kept = file === undefined ? null : await findParsedContent(file, name);
  if (kept !== null) return kept;
  const { catalogue, problems } = parseCatalogue(files, { today, earlier });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (catalogue === null || errors.length > 0) throw new ContentError(contentDirectory, errors);
  const parsed = { catalogue, warnings: problems.filter(({ severity }) => severity === 'warning') };
  if (file !== undefined) await keepParsedContent(file, { name, parsed });
  return parsed;
}

function unreadable(directory: string): ContentProblem {
  return {
    severity: 'error',
    file: directory,
    line: 1,
    rule: 'unreadable-directory',
    message: 'the directory or a file in it cannot be read',
    fix: 'check that it exists and that this user may read it (CMDSP_CONTENT, CMDSP_BANK)',
  };
}
