// npm run check: every gate, one line each.
import { prepare } from './setup/prepare.mjs';
import { runChecks } from './testing/run-checks.mjs';

const counts = await runChecks(await prepare());
process.exit(counts.failed === 0 ? 0 : 1);
