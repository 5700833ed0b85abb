import { resolve } from 'node:path';
import { z } from 'zod';

const flag = z
  .enum(['0', '1'])
  .default('0')
  .transform((value) => value === '1');

const environmentSchema = z.object({
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  HOST: z.string().default('127.0.0.1'),
  CMDSP_DATA: z.string().default('data'),
  CMDSP_CONTENT: z.string().default('content'),
  CMDSP_BANK: z.string().optional(),
  CMDSP_PUBLIC_URL: z.url({ protocol: /^https?$/ }).optional(),
  CMDSP_ISSUER_NAME: z.string().min(1).default('CMDSP demonstration issuer'),
  CMDSP_ISSUER_DID: z.string().startsWith('did:web:').optional(),
  CMDSP_SECRETS: z.string().optional(),
  CMDSP_SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  CMDSP_MAIL_FROM: z.string().default('CMDSP <no-reply@localhost>'),
  CMDSP_BOUNCES: z.string().optional(),
  CMDSP_BACKUPS: z.string().optional(),
  CMDSP_S3_URL: z.url({ protocol: /^https?$/ }).optional(),
  CMDSP_S3_REGION: z.string().min(1).default('us-east-1'),
  CMDSP_S3_KEY_ID: z.string().min(1).optional(),
  CMDSP_S3_SECRET: z.string().min(1).optional(),
  CMDSP_CLAMD: z
    .string()
    .regex(/^[^\s:]+:\d{1,5}$/)
    .optional(),
  CMDSP_METRICS_TOKEN: z.string().min(16).optional(),
  CMDSP_SEB_CONFIG_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/i)
    .transform((key) => key.toLowerCase())
    .optional(),
  CMDSP_VC_API: flag,
  CMDSP_TRUST_PROXY: flag,
  CMDSP_LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  DATABASE_URL: z.string().startsWith('postgres').optional(),
  DATABASE_URL_AUTH: z.string().startsWith('postgres').optional(),
  DATABASE_URL_CANDIDATE: z.string().startsWith('postgres').optional(),
  DATABASE_URL_STAFF: z.string().startsWith('postgres').optional(),
});

const flagWords = '0 or 1';
const postgresWords = 'an address that begins with postgres://';

/** What to write instead, in words, for every variable that can be wrong. */
const expected: Readonly<Record<string, string>> = {
  PORT: 'a whole number from 0 to 65535',
  CMDSP_PUBLIC_URL: 'an address that begins with http:// or https://',
  CMDSP_ISSUER_DID: 'an identifier that begins with did:web:',
  CMDSP_SMTP_URL: 'an address that begins with smtp:// or smtps://',
  CMDSP_S3_URL: 'the address of a bucket, beginning with http:// or https://',
  CMDSP_CLAMD: 'a host and a port, as in 127.0.0.1:3310',
  CMDSP_METRICS_TOKEN: 'at least 16 characters long',
  CMDSP_SEB_CONFIG_KEY: 'the 64 hexadecimal digits of a Config Key',
  CMDSP_VC_API: flagWords,
  CMDSP_TRUST_PROXY: flagWords,
  CMDSP_LOG_LEVEL: 'one of fatal, error, warn, info, debug, silent',
  DATABASE_URL: postgresWords,
  DATABASE_URL_AUTH: postgresWords,
  DATABASE_URL_CANDIDATE: postgresWords,
  DATABASE_URL_STAFF: postgresWords,
};

/** A bucket of an S3-compatible store, addressed by path. */
export type S3Bucket = {
  /** Address of the bucket, with a prefix where files should have one; no slash at its end. */
  readonly url: string;
  readonly region: string;
  readonly keyId: string;
  readonly secret: string;
};

/** Everything the process can be told from outside, read once and checked. */
export type Config = {
  readonly port: number;
  readonly host: string;
  readonly dataDirectory: string;
  readonly contentDirectory: string;
  readonly privateBankDirectory: string | null;
  readonly publicUrl: string;
  readonly issuer: { readonly name: string; readonly didWeb: string | null };
  readonly secretsFile: string;
  readonly smtpUrl: string | null;
  readonly mailFrom: string;
  /** Where a mail server drops mails that came back, one a file; null when it does not. */
  readonly bounceDirectory: string | null;
  /** Where backups are looked for, to say how old the last one is. */
  readonly backupDirectory: string;
  /** Where attached files lie: below the data directory, or in a bucket of an S3-compatible store. */
  readonly attachments: { readonly kind: 'disk' } | ({ readonly kind: 's3' } & S3Bucket);
  /** A clamd that looks at every attached file first; null when none is configured. */
  readonly virusScanner: { readonly host: string; readonly port: number } | null;
  /** Opens /metrics to other machines; null keeps it to this one. */
  readonly metricsToken: string | null;
  /** The Config Key of the settings that the examination is sat with in Safe Exam Browser; null asks for no browser. */
  readonly examBrowserKey: string | null;
  readonly isVcApiOn: boolean;
  readonly isProxyTrusted: boolean;
  readonly isDemo: boolean;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'silent';
  readonly database:
    | { readonly kind: 'embedded' }
    | {
        readonly kind: 'url';
        readonly url: string;
        readonly authUrl: string | null;
        readonly candidateUrl: string | null;
        readonly staffUrl: string | null;
      };
};

/** Thrown when the environment cannot be understood; the message names each variable and what it should be. */
export class ConfigError extends Error {
  readonly code = 'config-invalid';
}

/**
 * Reads the configuration. The only place in the program that knows names of environment variables.
 * @throws ConfigError naming every variable that is wrong
 */
export function readConfig(environment: NodeJS.ProcessEnv, commandLine: readonly string[]): Config {
  // A variable that is set to nothing counts as not set, as in many service files.
  const given = Object.entries(environment).filter(([, value]) => value !== '');
  const parsed = environmentSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0])))];
    const lines = names.map((name) => `${name} must be ${expected[name] ?? 'set differently'}`);
    throw new ConfigError(`The configuration cannot be used: ${lines.join('; ')}.`, { cause: parsed.error });
  }
  const values = parsed.data;
  const isDemo = commandLine.includes('--demo');
  if (isDemo && !isLoopback(values.HOST)) {
    throw new ConfigError('--demo runs on this machine only: leave HOST unset or set it to 127.0.0.1.');
  }
  const dataDirectory = resolve(values.CMDSP_DATA);
  return {
    port: values.PORT,
    host: values.HOST,
    dataDirectory,
    contentDirectory: resolve(values.CMDSP_CONTENT),
    privateBankDirectory: values.CMDSP_BANK === undefined ? null : resolve(values.CMDSP_BANK),
    publicUrl: (values.CMDSP_PUBLIC_URL ?? `http://localhost:${values.PORT}`).replace(/\/$/, ''),
    issuer: { name: values.CMDSP_ISSUER_NAME, didWeb: values.CMDSP_ISSUER_DID ?? null },
    secretsFile: resolve(values.CMDSP_SECRETS ?? resolve(dataDirectory, 'secrets.json')),
    smtpUrl: values.CMDSP_SMTP_URL ?? null,
    mailFrom: values.CMDSP_MAIL_FROM,
    bounceDirectory: values.CMDSP_BOUNCES === undefined ? null : resolve(values.CMDSP_BOUNCES),
    backupDirectory: resolve(values.CMDSP_BACKUPS ?? resolve(dataDirectory, 'backups')),
    attachments: readAttachments(values),
    virusScanner: readScanner(values.CMDSP_CLAMD),
    metricsToken: values.CMDSP_METRICS_TOKEN ?? null,
    examBrowserKey: values.CMDSP_SEB_CONFIG_KEY ?? null,
    isVcApiOn: values.CMDSP_VC_API,
    isProxyTrusted: values.CMDSP_TRUST_PROXY,
    isDemo,
    logLevel: values.CMDSP_LOG_LEVEL,
    database:
      values.DATABASE_URL === undefined
        ? { kind: 'embedded' }
        : {
            kind: 'url',
            url: values.DATABASE_URL,
            authUrl: values.DATABASE_URL_AUTH ?? null,
            candidateUrl: values.DATABASE_URL_CANDIDATE ?? null,
            staffUrl: values.DATABASE_URL_STAFF ?? null,
          },
  };
}

function readAttachments({
  CMDSP_S3_URL: url,
  CMDSP_S3_REGION: region,
  CMDSP_S3_KEY_ID: keyId,
  CMDSP_S3_SECRET: secret,
}: z.infer<typeof environmentSchema>): Config['attachments'] {
  if (url === undefined) return { kind: 'disk' };
  if (keyId === undefined || secret === undefined)
    throw new ConfigError('CMDSP_S3_URL needs CMDSP_S3_KEY_ID and CMDSP_S3_SECRET beside it.');
  return { kind: 's3', url: url.replace(/\/$/, ''), region, keyId, secret };
}

function readScanner(address: string | undefined): Config['virusScanner'] {
  const [host, port] = address?.split(':') ?? [];
  return host === undefined || port === undefined ? null : { host, port: Number(port) };
}

/** Whether an address can only be reached from this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host) || host === '::ffff:127.0.0.1';
}
