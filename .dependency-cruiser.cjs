// The walls. Layers of the server, from the top: main/app -> features -> the folders named in `kernel` -> packages.
const kernel =
  'accounts|adapters|background|backup|bank|bookings|content|credentials|db|demo|dossiers|http|impartiality|lab-evidence|learning|ledger|mail|metrics|misconduct|panels|sittings|statistics|threads|time-zones|writing';

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphans',
      comment: 'A file that nothing imports and that starts nothing is dead.',
      severity: 'error',
      from: {
        orphan: true,
        pathNot: [
          '\\.test\\.tsx?$',
          '\\.d\\.ts$',
          '\\.config\\.ts$',
          '^tools/',
          '^bench/',
          '^packages/[^/]+/src/index\\.ts$',
          'module\\.css$',
        ],
      },
      to: {},
    },
    {
      name: 'declared-packages-only',
      comment: 'Tests also use what the root declares for all of them (fast-check, playwright-core).',
      severity: 'error',
      from: { pathNot: '\\.test\\.tsx?$|/testing/' },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    { name: 'resolvable', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^mdast' } },
    {
      name: 'pure-packages-stay-pure',
      comment: 'Packages decide; they see no server, no web, no Node.',
      severity: 'error',
      from: { path: '^packages/', pathNot: '\\.test\\.ts$|/testing/' },
      to: { path: '^(server|web|tools|e2e|bench)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'pure-packages-see-no-node',
      severity: 'error',
      from: { path: '^packages/', pathNot: '\\.test\\.ts$|/testing/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'the-check-of-forms-is-its-own',
      comment: 'A mistake of assembly must not be shared by what looks for it.',
      severity: 'error',
      from: { path: '^packages/forms-check/', pathNot: '\\.test\\.ts$' },
      to: { path: '^packages/(?!forms-check/)|^node_modules/' },
    },
    {
      name: 'server-features-do-not-import-each-other',
      severity: 'error',
      from: { path: '^server/src/features/([^/]+)/', pathNot: '\\.test\\.ts$' },
      to: { path: '^server/src/features/', pathNot: '^server/src/features/$1/' },
    },
    {
      name: 'server-kernel-knows-no-feature',
      severity: 'error',
      from: { path: `^server/src/(${kernel})/`, pathNot: ['\\.test\\.ts$', '^server/src/(demo|background)/'] },
      to: { path: '^server/src/(features/|app\\.ts|main\\.ts)' },
    },
    {
      name: 'server-and-web-meet-only-in-packages',
      severity: 'error',
      from: { path: '^(server|web)/src/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^(server|web)/src/', pathNot: '^$1/src/' },
    },
    {
      name: 'web-features-do-not-import-each-other',
      severity: 'error',
      from: { path: '^web/src/features/([^/]+)/', pathNot: '\\.test\\.tsx?$' },
      to: { path: '^web/src/features/', pathNot: '^web/src/features/$1/' },
    },
    {
      name: 'web-layers',
      comment: 'app -> features -> player -> ui and api.',
      severity: 'error',
      from: { path: '^web/src/(ui|api|player|journal|writing|work|bench)/' },
      to: { path: '^web/src/(app|features|exam)/' },
    },
    {
      name: 'exam-is-alone',
      comment: 'The exam page carries nothing that an exam does not need.',
      severity: 'error',
      from: { path: '^web/src/exam/' },
      to: { path: ['^web/src/(app|features)/', '@tanstack/'] },
    },
    {
      name: 'component-library-behind-ui',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '^web/src/(ui|player|exam)/' },
      to: { path: 'react-aria-components' },
    },
    {
      name: 'browser-sees-only-public-questions',
      comment: 'Keys, schemas of authored questions and form assembly never reach the browser.',
      severity: 'error',
      from: { path: '^web/src/', pathNot: '\\.test\\.tsx?$' },
      to: {
        path: [
          '^packages/questions/src/index\\.ts$',
          '^packages/(forms|content|credentials|certification|labs|ledger)/src/index\\.ts$',
          '^packages/contract/',
        ],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'production-code-imports-no-tests',
      severity: 'error',
      from: { path: '^(packages|server|web)/', pathNot: ['\\.test\\.tsx?$', '/testing/', '^vitest'] },
      to: { path: ['\\.test\\.tsx?$', '/testing/'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: ['(^|/)dist/', '\\.module\\.css$', '\\.css$', '\\.svg$'] },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
