// npm run receipts:verify -- FILE [--key PUBLIC_KEY_FILE]: the receipts of an exam, checked in plain words.
import { receipts } from './commands/receipts.ts';

try {
  const { output, exitCode } = await receipts.run(process.argv.slice(2));
  const verdict = output as {
    kind: string;
    receipts?: number;
    answers?: number;
    index?: number;
    reason?: string;
    where?: string;
    isKeyChecked: boolean;
  }; // what receipts.run answers
  console.log(inWords(verdict));
  process.exitCode = exitCode;
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}

function inWords(verdict: {
  kind: string;
  receipts?: number;
  answers?: number;
  index?: number;
  reason?: string;
  where?: string;
  isKeyChecked: boolean;
}): string {
  switch (verdict.kind) {
    case 'intact':
      return `Intact: ${verdict.receipts} receipts in one unbroken chain, ${verdict.answers} answers fit theirs.${
        verdict.isKeyChecked
          ? ' Signed with the key you named.'
          : ' Compare the key in the file with the one the service publishes at /api/receipt-key, or name it with --key.'
      }`;
    case 'malformed':
      return `This is not a receipts file: see ${verdict.where}.`;
    case 'other-key':
      return 'The file was signed with another key than the one you named.';
    case 'broken-receipt':
      return `Receipt ${(verdict.index ?? 0) + 1} does not hold: ${verdict.reason}.`;
    default:
      return `Every receipt holds, but the file as a whole was changed: ${verdict.reason}.`;
  }
}
