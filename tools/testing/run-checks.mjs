import { gates } from '../checks/gates.mjs';
import { environmentWith } from '../setup/paths.mjs';
import { run, tail } from '../setup/run.mjs';
import { say } from '../setup/say.mjs';

/** Runs every gate, two at a time, prints one line each (and the reason where one refuses), and counts them as tests. */
export async function runChecks(node) {
  const waiting = [...gates(node)];
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const worker = async () => {
    for (let gate = waiting.shift(); gate !== undefined; gate = waiting.shift()) {
      const isPassed = await runGate(gate, node);
      counts[isPassed ? 'passed' : 'failed'] += 1;
    }
  };
  await Promise.all([worker(), worker()]);
  return counts;
}

async function runGate(gate, node) {
  const startedAt = Date.now();
  const { code, output } = await run(gate.command, gate.args, {
    env: environmentWith(node, { NO_COLOR: '1', FORCE_COLOR: '0' }),
  });
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(1);
  say(`   ${code === 0 ? 'ok    ' : 'FAILED'} ${gate.name} (${seconds} s)`);
  if (code !== 0) say(tail(output, 60));
  return code === 0;
}
