import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const configurations = ['.oxlintrc.json', '.dependency-cruiser.cjs', 'tsconfig.base.json', 'tsconfig.json'];

/** What the gates say about a tree: gate, rule and file, each `GATE RULE FILE`. */
export type Findings = ReadonlySet<string>;

/** Runs the gates of the project, with the project's own configuration, over a small tree with these files. */
export async function findViolations(files: Readonly<Record<string, string>>): Promise<Findings> {
  const tree = await mkdtemp(join(tmpdir(), 'cmdsp-walls-'));
  try {
    await layOut(tree, files);
    return new Set((await Promise.all([lint(tree), walls(tree), types(tree)])).flat());
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

async function layOut(tree: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const name of [...configurations, 'packages/tsconfig.json']) await cp(join(root, name), join(tree, name));
  const manifests = {
    'package.json': { name: 'tree', type: 'module' },
    'server/package.json': { name: 'server', type: 'module' },
    'web/package.json': {
      name: 'web',
      type: 'module',
      dependencies: { '@cmdsp/questions': '1', 'react-aria-components': '1' },
    },
    'packages/questions/package.json': {
      name: '@cmdsp/questions',
      type: 'module',
      exports: { '.': './src/index.ts', './public': './src/public.ts' },
    },
    'node_modules/react-aria-components/package.json': { name: 'react-aria-components', main: 'index.js' },
    'node_modules/undeclared-package/package.json': { name: 'undeclared-package', main: 'index.js' },
  };
  const contents = {
    ...Object.fromEntries(Object.entries(manifests).map(([name, manifest]) => [name, JSON.stringify(manifest)])),
    'node_modules/react-aria-components/index.js': 'export const Button = 1;',
    'node_modules/undeclared-package/index.js': 'export const nothing = 1;',
    ...files,
  };
  for (const [name, text] of Object.entries(contents)) {
    await mkdir(dirname(join(tree, name)), { recursive: true });
    await writeFile(join(tree, name), `${text}\n`);
  }
  await mkdir(join(tree, 'node_modules/@cmdsp'));
  await symlink('../../packages/questions', join(tree, 'node_modules/@cmdsp/questions'));
  // Node's types are there to be found: it is the configuration that must keep them out of packages.
  await symlink(join(root, 'node_modules/@types'), join(tree, 'node_modules/@types'));
}

async function lint(tree: string): Promise<string[]> {
  const output = await run(tree, 'oxlint/bin/oxlint', '--format=json');
  // The linter's own format.
  const report = JSON.parse(output) as { diagnostics: { code: string; filename: string }[] };
  return report.diagnostics.map(({ code, filename }) => `lint ${/\(([^)]+)\)/.exec(code)?.[1] ?? code} ${filename}`);
}

async function walls(tree: string): Promise<string[]> {
  const output = await run(
    tree,
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    '--output-type=json',
    'packages',
    'server',
    'web',
  );
  // The tool's own format.
  const report = JSON.parse(output) as { summary: { violations: { rule: { name: string }; from: string }[] } };
  return report.summary.violations.map(({ rule, from }) => `walls ${rule.name} ${from}`);
}

async function types(tree: string): Promise<string[]> {
  const output = await run(tree, 'typescript/bin/tsc', '-p', 'packages/tsconfig.json', '--pretty', 'false');
  return [...output.matchAll(/^(\S+)\(\d+,\d+\): error (TS\d+):/gm)].map(([, file, code]) => `types ${code} ${file}`);
}

async function run(tree: string, program: string, ...args: string[]): Promise<string> {
  const child = spawn(process.execPath, [join(root, 'node_modules', program), ...args], {
    cwd: tree,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
  await once(child, 'close');
  return output;
}
