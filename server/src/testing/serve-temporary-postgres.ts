/**
 * A program for the test runner, which may run on an older Node: starts a temporary server from the programs in the
 * folder that its argument names, prints `{"url": ...}` on one line, and stops the server when its input ends - which
 * also happens when the runner dies.
 */
import { startTemporaryServer } from './start-temporary-server.ts';
import { sweepTemporaryDirectories } from './temporary-directory.ts';

// Ctrl-C reaches the runner too; the end of its pipe then tells us to tidy up.
process.on('SIGINT', () => undefined);
sweepTemporaryDirectories();
const server = await startTemporaryServer({ binDirectory: process.argv[2] ?? null });
process.stdout.write(`${JSON.stringify({ url: server.superuserUrl })}\n`);
process.stdin.resume();
process.stdin.once('end', () => void server.stop());
