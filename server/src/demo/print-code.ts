import { totpCode } from '../accounts/totp.ts';

// The code of this moment for an authenticator secret: node server/src/demo/print-code.ts SECRET
const secret = process.argv[2];
if (secret === undefined || !/^[A-Z2-7]{16,}$/.test(secret)) {
  process.stderr.write('Give the secret that --demo printed: node server/src/demo/print-code.ts SECRET\n');
  process.exitCode = 1;
} else {
  process.stdout.write(`${totpCode(secret, Date.now())}\n`);
}
