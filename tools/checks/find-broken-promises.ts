/** A row of the list of promises that names a test which is not there. */
export type BrokenPromise = { readonly line: number; readonly file: string; readonly title: string };

/**
 * Says which rows of a table `| promise | what holds | \`file\` | title |` name a test that does not exist: the file has to
 * be there and to hold the title as it is written. `read` gives the text of a file, null when there is none.
 */
export function findBrokenPromises(
  document: string,
  read: (file: string) => string | null,
): { readonly rows: number; readonly broken: readonly BrokenPromise[] } {
  const rows = document.split('\n').flatMap((text, index) => {
    const [, file, title] = /^\|.*\|\s*`([^`|]+\.test\.ts)`\s*\|\s*([^|]+?)\s*\|$/.exec(text) ?? [];
    return file === undefined || title === undefined ? [] : [{ line: index + 1, file, title }];
  });
  return { rows: rows.length, broken: rows.filter(({ file, title }) => read(file)?.includes(title) !== true) };
}
