/** A file that breaks one wall, the rule that must notice it, and the gate that holds that rule. */
export type Planted = {
  readonly wall: string;
  readonly file: string;
  readonly text: string;
  readonly gate: 'lint' | 'walls' | 'types';
  readonly rule: string;
};

/** One violation of every wall. */
export const plantedViolations: readonly Planted[] = [
  {
    wall: 'a pure package reads no clock',
    file: 'packages/sittings/src/clock.ts',
    text: 'export const now = () => Date.now();',
    gate: 'lint',
    rule: 'no-restricted-globals',
  },
  {
    wall: 'a pure package throws no dice',
    file: 'packages/forms/src/dice.ts',
    text: 'export const throwDice = () => Math.random();',
    gate: 'lint',
    rule: 'no-restricted-properties',
  },
  {
    wall: 'a pure package imports nothing of Node (lint)',
    file: 'packages/ledger/src/node-lint.ts',
    text: "import { createHash } from 'node:crypto';\nexport const hash = createHash;",
    gate: 'lint',
    rule: 'no-restricted-imports',
  },
  {
    wall: 'a pure package imports nothing of Node (walls)',
    file: 'packages/ledger/src/node-walls.ts',
    text: "import { createHash } from 'node:crypto';\nexport const hash = createHash;",
    gate: 'walls',
    rule: 'pure-packages-see-no-node',
  },
  {
    wall: 'a pure package knows no process',
    file: 'packages/content/src/platform.ts',
    text: 'export const platform = process.platform;',
    gate: 'types',
    rule: 'TS2591',
  },
  {
    wall: 'a pure package knows no browser',
    file: 'packages/figures/src/title.ts',
    text: 'export const title = () => document.title;',
    gate: 'types',
    rule: 'TS2584',
  },
  {
    wall: 'a pure package imports no server',
    file: 'packages/enrolment/src/reach-out.ts',
    text: "export { topics } from '../../../server/src/features/topics/topics.ts';",
    gate: 'walls',
    rule: 'pure-packages-stay-pure',
  },
  {
    wall: 'nothing is of type any',
    file: 'server/src/http/anything.ts',
    text: 'export const read = (value: any): string => String(value);',
    gate: 'lint',
    rule: 'no-explicit-any',
  },
  {
    wall: 'only the configuration reads the environment',
    file: 'server/src/mail/environment.ts',
    text: "export const sender = process.env['CMDSP_MAIL_FROM'];",
    gate: 'lint',
    rule: 'no-process-env',
  },
  {
    wall: 'server features do not import each other',
    file: 'server/src/features/quizzes/borrow.ts',
    text: "export { topics } from '../topics/topics.ts';",
    gate: 'walls',
    rule: 'server-features-do-not-import-each-other',
  },
  {
    wall: 'what features share knows no feature',
    file: 'server/src/ledger/look-up.ts',
    text: "export { topics } from '../features/topics/topics.ts';",
    gate: 'walls',
    rule: 'server-kernel-knows-no-feature',
  },
  {
    wall: 'server and web meet only in packages',
    file: 'server/src/http/borrow-button.ts',
    text: "export { Button } from '../../../web/src/ui/button.tsx';",
    gate: 'walls',
    rule: 'server-and-web-meet-only-in-packages',
  },
  {
    wall: 'web features do not import each other',
    file: 'web/src/features/quizzes/borrow.ts',
    text: "export { topicPage } from '../topics/topic-page.ts';",
    gate: 'walls',
    rule: 'web-features-do-not-import-each-other',
  },
  {
    wall: 'the lower layers of the web know no feature',
    file: 'web/src/player/look-up.ts',
    text: "export { topicPage } from '../features/topics/topic-page.ts';",
    gate: 'walls',
    rule: 'web-layers',
  },
  {
    wall: 'the exam page carries nothing of the application',
    file: 'web/src/exam/look-out.ts',
    text: "export { topicPage } from '../features/topics/topic-page.ts';",
    gate: 'walls',
    rule: 'exam-is-alone',
  },
  {
    wall: 'the component library stays behind ui, player and exam',
    file: 'web/src/features/topics/raw-button.ts',
    text: "export { Button } from 'react-aria-components';",
    gate: 'walls',
    rule: 'component-library-behind-ui',
  },
  {
    wall: 'the browser sees public questions only, never keys',
    file: 'web/src/features/quizzes/keys.ts',
    text: "export { keyOf } from '@cmdsp/questions';",
    gate: 'walls',
    rule: 'browser-sees-only-public-questions',
  },
  {
    wall: 'imports make no circle (lint)',
    file: 'packages/markdown/src/hen.ts',
    text: "import { egg } from './egg.ts';\nexport const hen = (): unknown => egg;",
    gate: 'lint',
    rule: 'no-cycle',
  },
  {
    wall: 'imports make no circle (walls)',
    file: 'packages/markdown/src/egg.ts',
    text: "import { hen } from './hen.ts';\nexport const egg = (): unknown => hen;",
    gate: 'walls',
    rule: 'no-cycles',
  },
  {
    wall: 'a package says what it uses',
    file: 'server/src/http/undeclared.ts',
    text: "export { nothing } from 'undeclared-package';",
    gate: 'walls',
    rule: 'declared-packages-only',
  },
  {
    wall: 'production code imports no tests',
    file: 'server/src/http/from-test.ts',
    text: "export { aTopic } from '../testing/a-topic.ts';",
    gate: 'walls',
    rule: 'production-code-imports-no-tests',
  },
  {
    wall: 'a file that nothing imports is dead',
    file: 'server/src/learning/alone.ts',
    text: 'export const alone = true;',
    gate: 'walls',
    rule: 'no-orphans',
  },
];

/** Files that keep to the walls, close to where others break them, and what the violations import. */
export const innocentFiles: Readonly<Record<string, string>> = {
  'packages/sittings/src/clock.test.ts': 'export const now = () => Date.now() + Math.random();',
  'packages/sittings/src/deadline.ts': 'export const deadline = (startedAt: number): number => startedAt + 1;',
  'packages/questions/src/index.ts': 'export type Key = string;\nexport const keyOf = (): Key => "a";',
  'packages/questions/src/public.ts': 'export const viewOf = (): string => "a";',
  'server/src/config.ts': "export const port = process.env['PORT'];",
  'server/src/features/topics/topics.ts': 'export const topics = 6;',
  'server/src/testing/a-topic.ts': 'export const aTopic = true;',
  'web/src/ui/button.tsx': "export { Button } from 'react-aria-components';",
  'web/src/features/topics/topic-page.ts': "export { Button as topicPage } from '../../ui/button.tsx';",
  'web/src/features/topics/public-questions.ts': "export { viewOf } from '@cmdsp/questions/public';",
  'web/src/features/topics/key-type.ts': "export type { Key } from '@cmdsp/questions';",
};
