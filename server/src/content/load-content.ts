import { type Catalogue, type ContentProblem, parseCatalogue } from '@cmdsp/content';
import { ContentError } from './content-error.ts';
import { hashContent } from './hash-content.ts';
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
 * Reads, checks and names the content of a directory; a private bank directory replaces its bank/.
 * @throws ContentError listing every error (file, line, rule, fix), or saying that a directory cannot be read
 */
export async function loadContent(options: {
  readonly contentDirectory: string;
  readonly privateBankDirectory: string | null;
  /** YYYY-MM-DD, for review dates. */
  readonly today: string;
}): Promise<LoadedContent> {
  const { contentDirectory, privateBankDirectory, today } = options;
  const files = await readContentFiles(options).catch((cause: unknown) => {
    throw new ContentError(contentDirectory, [unreadable(privateBankDirectory ?? contentDirectory)], { cause });
  });
  const { catalogue, problems } = parseCatalogue(files, { today });
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (catalogue === null || errors.length > 0) throw new ContentError(contentDirectory, errors);
  return {
    catalogue,
    release: hashContent(files),
    learningFiles: new Map([...files].filter(([path]) => !path.startsWith('bank/'))),
    isBankPrivate: privateBankDirectory !== null,
    warnings: problems.filter(({ severity }) => severity === 'warning'),
  };
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
