import { readConfig } from '../../server/src/config.ts';
import { openDatabases } from '../../server/src/db/database.ts';
import { checkpointDirectory } from '../../server/src/ledger/checkpoints/checkpoint-file.ts';
import { verifyLedger } from '../../server/src/ledger/checkpoints/verify-ledger.ts';
import { openSigner } from '../../server/src/ledger/signer.ts';
import { verifyAnswerSheets } from '../../server/src/sittings/verify-answer-sheets.ts';
import { type AnswerFault, verifyAnswers } from '../../server/src/sittings/verify-answers.ts';
import { loadSecrets } from '../../server/src/secrets.ts';
import { findMissingInstallation } from '../find-missing-installation.ts';
import { openOwnerDatabase } from '../open-owner-database.ts';
import { type Command, CommandError } from './command.ts';

/** Checks every chain of the configured database, every checkpoint written outside it, and the answers against both. */
export const ledger: Command = {
  usage: 'npm run -s tool -- ledger',
  async run() {
    const config = readConfig(process.env, []);
    const missing = findMissingInstallation(config);
    if (missing !== null) throw new CommandError(missing);
    const secrets = await loadSecrets(config.secretsFile);
    const database = await openOwnerDatabase(config);
    const databases = openDatabases(() => database.ownerUrl);
    try {
      const { publicKey } = openSigner(secrets.checkpointKey);
      const report = await verifyLedger({
        db: databases.staff,
        directory: checkpointDirectory(config.dataDirectory),
        publicKey,
      });
      // What a broken chain says about answers would prove nothing.
      const answers = report.isIntact ? await verifyAnswers(databases.staff) : [];
      const sheets = report.isIntact ? await verifyAnswerSheets(databases.staff) : [];
      const faults = [
        ...report.faults,
        ...sheets.map((sitting) => `sitting ${sitting}: answer-sheet-differs`),
        ...answers.map(describeFault),
      ];
      return { output: { ...report, isIntact: faults.length === 0, faults }, exitCode: faults.length === 0 ? 0 : 1 };
    } finally {
      await databases.close();
      await database.close();
    }
  },
};

function describeFault(fault: AnswerFault): string {
  return fault.kind === 'answers-missing'
    ? `record ${fault.record} of stream answers: ${fault.kind} (${fault.stored} stored of ${fault.recorded} recorded)`
    : `sitting ${fault.sitting}: ${fault.kind} (receipt ${fault.receipt})`;
}
