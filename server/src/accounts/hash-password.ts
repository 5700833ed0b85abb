import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';
import { availableParallelism } from 'node:os';
import { Problem } from '../http/problem.ts';

/** Argon2id as OWASP's password storage sheet sets it: 19 MiB, two passes, one lane. */
const memoryKiB = 19_456;
const passes = 2;
const parallelism = 1;
const tagLength = 32;

/** Each hash fills a core for about 50 ms and holds 19 MiB, so that many sign-ins at once wait in line. */
const width = availableParallelism();
const longestLine = 400;
const waiting: (() => void)[] = [];
let running = 0;

/** The argon2id hash of a password as a PHC string, salt and costs included. @throws Problem when the line is too long */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const tag = await inLine(() => derive(password, { salt, memory: memoryKiB, passes, parallelism, tagLength }));
  return `$argon2id$v=19$m=${memoryKiB},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(tag)}`;
}

/** Whether a password belongs to a PHC string made by `hashPassword`, now or with earlier costs. */
export async function verifyPassword({ hash, password }: { hash: string; password: string }): Promise<boolean> {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/.exec(hash);
  if (match === null) return false;
  const [, memory, time, lanes, salt = '', tag = ''] = match;
  const expected = Buffer.from(tag, 'base64');
  const given = await inLine(() =>
    derive(password, {
      salt: Buffer.from(salt, 'base64'),
      memory: Number(memory),
      passes: Number(time),
      parallelism: Number(lanes),
      tagLength: expected.length,
    }),
  );
  return timingSafeEqual(given, expected);
}

type Costs = { salt: Buffer; memory: number; passes: number; parallelism: number; tagLength: number };

function derive(password: string, { salt, ...costs }: Costs): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password.normalize('NFC'), nonce: salt, ...costs }, (error, key) => {
      if (error) reject(error);
      else resolve(key);
    });
  });
}

async function inLine<Value>(work: () => Promise<Value>): Promise<Value> {
  if (running >= width) {
    if (waiting.length >= longestLine)
      throw new Problem('temporarily-unavailable', 'Many people are signing in. Try again in a minute.');
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running += 1;
  try {
    return await work();
  } finally {
    // The place is handed on rather than given back, so that nobody slips in between.
    const next = waiting.shift();
    if (next === undefined) running -= 1;
    else next();
  }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
