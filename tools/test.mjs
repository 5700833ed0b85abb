// The README's test command. Plain JavaScript for Node 18 and newer: it must run before anything is installed.
import { buildWeb } from './setup/build-web.mjs';
import { prepare } from './setup/prepare.mjs';
import { say } from './setup/say.mjs';
import { phases } from './testing/phases.mjs';
import { addCounts, noCounts } from './testing/counts.mjs';

say('Preparing');
const node = await prepare();
await buildWeb(node);

let total = noCounts;
for (const phase of phases) {
  say(`\n== ${phase.title}`);
  const startedAt = Date.now();
  const counts = await phase.run(node);
  total = addCounts(total, counts);
  say(
    `   ${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped in ${Math.round((Date.now() - startedAt) / 1000)} s`,
  );
}

say(`\n${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped`);
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
