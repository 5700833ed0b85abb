import { type PublicKey, verifyReceiptChain } from '@cmdsp/ledger';
import { sha256 } from '../../server/src/ledger/sha256.ts';
import { verifySignature } from '../../server/src/ledger/verify-signature.ts';
import { type Command, CommandError } from './command.ts';
import { readJson } from './read-json.ts';

const usage = 'npm run -s tool -- receipts FILE [--key PUBLIC_KEY_FILE]';

/**
 * Checks a downloaded receipts file (cmdsp-receipts/2). With `--key` (the answer of GET /api/receipt-key, or a JWK) it
 * also proves who signed; without, only that the file is of one piece.
 */
export const receipts: Command = {
  usage,
  async run(args) {
    const [file] = args;
    const at = args.indexOf('--key');
    const expectedKey = at === -1 ? null : readKey(await readJson(args[at + 1], usage));
    const verdict = verifyReceiptChain({
      file: await readJson(file, usage),
      expectedKey,
      hash: sha256,
      verify: verifySignature,
    });
    const output = { ...verdict, isKeyChecked: expectedKey !== null };
    return { output, exitCode: verdict.kind === 'intact' ? 0 : 1 };
  },
};

function readKey(value: unknown): PublicKey {
  const holder = typeof value === 'object' && value !== null && 'publicKey' in value ? value.publicKey : value;
  if (typeof holder === 'object' && holder !== null && 'x' in holder && typeof holder.x === 'string') {
    return { kty: 'OKP', crv: 'Ed25519', x: holder.x };
  }
  throw new CommandError('The key file holds no Ed25519 public key.');
}
