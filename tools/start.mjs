// Plain JavaScript for Node 18 and newer: it must run before anything is installed.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { buildWeb } from './setup/build-web.mjs';
import { environmentWith, root } from './setup/paths.mjs';
import { prepare } from './setup/prepare.mjs';
import { say } from './setup/say.mjs';

say('Starting CMDSP');
const node = await prepare();
await buildWeb(node);

// Papers and results of a whole room are large and short-lived: a young generation of 64 MB lets them die there.
const server = spawn(node, ['--max-semi-space-size=64', join(root, 'server/src/main.ts'), ...process.argv.slice(2)], {
  cwd: root,
  env: environmentWith(node, { NODE_ENV: process.env.NODE_ENV ?? 'production' }),
  stdio: 'inherit',
});
// The terminal sends Ctrl-C to both; other signals (a service manager's) reach only this process.
for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
process.on('SIGINT', () => undefined);
server.on('close', (code, signal) => process.exit(code ?? (signal === 'SIGINT' || signal === 'SIGTERM' ? 0 : 1)));
