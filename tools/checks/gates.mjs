import { join } from 'node:path';
import { root } from '../setup/paths.mjs';

/** Every gate of `npm run check`: a name and the command that exits 0 when the gate holds. */
export function gates(node) {
  const bin = (file, ...args) => ({ command: node, args: [join(root, 'node_modules', file), ...args] });
  // The native compiler; on one thread it needs half the work, and another gate runs beside it. The compiler in
  // JavaScript stays for dependency-cruiser, which calls it as a library.
  const types = (project) => bin('typescript-native/bin/tsc', '-p', project, '--singleThreaded');
  const tool = (file, ...args) => ({ command: node, args: [join(root, 'tools', file), ...args] });
  return [
    { name: 'types: pure packages (no Node, no browser)', ...types('packages/tsconfig.json') },
    { name: 'types: server, tools, tests', ...types('tsconfig.json') },
    { name: 'types: web', ...types('web/tsconfig.json') },
    { name: 'lint', ...bin('oxlint/bin/oxlint', '--type-aware', '--max-warnings=0') },
    { name: 'format', ...bin('prettier/bin/prettier.cjs', '--check', '--log-level=warn', '.') },
    {
      name: 'walls: layers, features, cycles',
      ...bin(
        'dependency-cruiser/bin/dependency-cruiser.mjs',
        'packages',
        'server/src',
        'web/src',
        'tools',
        'e2e',
        'bench',
      ),
    },
    { name: 'dead code', ...bin('knip/bin/knip.js') },
    { name: 'content', ...tool('content-lint.ts') },
    { name: 'drift: openapi.json', ...tool('openapi.ts', '--check') },
    { name: 'drift: docs/permissions.md', ...tool('permissions.ts', '--check') },
    { name: 'drift: schema.sql', ...tool('schema.ts', '--check') },
    { name: 'drift: THIRD_PARTY.md', ...tool('third-party.ts', '--check') },
    { name: 'documents name what exists', ...tool('checks/documents.ts') },
    { name: 'no hosts, no machine paths', ...tool('checks/no-machine-traces.ts') },
  ];
}
