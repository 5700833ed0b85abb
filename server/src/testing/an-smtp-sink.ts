import { SMTPServer } from 'smtp-server';

/** What a mail server took. */
export type ReceivedMail = { readonly from: string; readonly to: readonly string[]; readonly source: string };

/** A real SMTP server on a free port of this machine that keeps what it gets. */
export type SmtpSink = {
  readonly url: string;
  readonly received: readonly ReceivedMail[];
  readonly close: () => Promise<void>;
};

export type SmtpSinkOptions = {
  /** Answers a mail with that error. */
  readonly refuse?: () => Error | null;
  /** How long it thinks before it says yes. */
  readonly delayMs?: () => number;
  /** Leaves a mail at the door: it is neither taken nor refused, and its sender waits. */
  readonly ignores?: () => boolean;
};

/** Starts it. */
export async function anSmtpSink(options: SmtpSinkOptions = {}): Promise<SmtpSink> {
  const { refuse = () => null, delayMs = () => 0, ignores = () => false } = options;
  const received: ReceivedMail[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    onData(stream, session, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        if (ignores()) return;
        const refusal = refuse();
        if (refusal !== null) return done(refusal);
        const { mailFrom, rcptTo } = session.envelope;
        received.push({
          from: mailFrom === false ? '' : mailFrom.address,
          to: rcptTo.map((to) => to.address),
          source: Buffer.concat(chunks).toString(),
        });
        return void setTimeout(() => done(), delayMs());
      });
    },
  });
  // A sender that was killed resets its connection.
  server.on('error', () => undefined);
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    close: async () => new Promise<void>((resolve) => server.close(resolve)),
  };
}

/** The Message-ID header of a mail. */
export function messageIdOf({ source }: ReceivedMail): string {
  return /^Message-ID: (<[^>]+>)/im.exec(source)?.[1] ?? '';
}
