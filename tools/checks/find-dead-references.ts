/** What a document names that is not there. */
export type DeadReference = { readonly line: number; readonly reference: string };

/** Folders whose paths are written in documents as seen from the root of the repository. */
const repositoryPath = /(?<![\w./@:-])(?:packages|server|web|content|tools|e2e|bench|docs)\/[\w.*/-]*/g;
const link = /\]\(([^)#\s]+)(?:#[^)]*)?\)/g;
const npmScript = /\bnpm run (?:-s )?([a-z][\w:-]*)/g;

/**
 * Finds repository paths, relative links and npm scripts of a Markdown document that do not exist. `<placeholders>` end a
 * path, `*` stands for any part of a name.
 */
export function findDeadReferences(
  text: string,
  exists: { readonly path: (path: string) => boolean; readonly script: (name: string) => boolean },
): DeadReference[] {
  return text.split('\n').flatMap((content, index) => {
    const paths = [...content.matchAll(repositoryPath)].map(([path]) => path.replace(/[.]+$/, ''));
    const links = [...content.matchAll(link)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target));
    const scripts = [...content.matchAll(npmScript)].map(([, name = '']) => name);
    return [
      ...[...new Set([...paths, ...links])].filter((path) => !exists.path(path)),
      ...scripts.filter((name) => !exists.script(name)).map((name) => `npm run ${name}`),
    ].map((reference) => ({ line: index + 1, reference }));
  });
}
