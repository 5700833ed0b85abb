import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readDeliveryReport } from './read-delivery-report.ts';

const report = (parts: { action?: string; status?: string; original?: string } = {}) =>
  `From: MAILER-DAEMON@relay.example
Subject: Undelivered Mail Returned to Sender
Content-Type: multipart/report; report-type=delivery-status;
\tboundary="=_b1"

--=_b1
Content-Type: text/plain

The mail did not arrive.
--=_b1
Content-Type: message/delivery-status

Reporting-MTA: dns; relay.example

Final-Recipient: rfc822; Gone@Example.org
Action: ${parts.action ?? 'failed'}
Status: ${parts.status ?? '5.1.1'}
Diagnostic-Code: smtp; 550 5.1.1 <gone@example.org>:
    no such user

--=_b1
Content-Type: text/rfc822-headers

${parts.original ?? 'Message-ID: <0192@cmdsp.example>\nSubject: Hello'}
--=_b1--
`;

test.each([
  ['with line feeds', report()],
  ['with carriage returns', report().replaceAll('\n', '\r\n')],
])('reads who refused which mail and why, %s', (_, source) => {
  expect(readDeliveryReport(source)).toEqual({
    messageId: '<0192@cmdsp.example>',
    recipients: [
      {
        email: 'gone@example.org',
        action: 'failed',
        status: '5.1.1',
        diagnostic: '550 5.1.1 <gone@example.org>: no such user',
      },
    ],
  });
});

test('tells a delay from a failure', () => {
  expect(readDeliveryReport(report({ action: 'delayed', status: '4.4.7' }))?.recipients).toMatchObject([
    { action: 'delayed', status: '4.4.7' },
  ]);
});

test('knows no mail when the report does not include it', () => {
  expect(readDeliveryReport(report({ original: 'Subject: Hello' }))?.messageId).toBeNull();
});

test.each([['Subject: Hello\n\nI am on holiday.'], ['']])('is not led astray by %j', (source) => {
  expect(readDeliveryReport(source)).toBeNull();
});

test('never throws, whatever comes', () => {
  fc.assert(
    fc.property(fc.string(), fc.nat(600), (noise, at) => {
      const source = report();
      expect(() => readDeliveryReport(source.slice(0, at) + noise + source.slice(at))).not.toThrow();
    }),
  );
});
