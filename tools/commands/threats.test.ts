import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { threats } from './threats.ts';

const directory = mkdtempSync(join(tmpdir(), 'cmdsp-threats-'));

const aFile = {
  format: 'cmdsp-threats/1',
  model: {
    title: 'Ward',
    zones: [],
    boundaries: [],
    components: [
      { id: 'engine', label: 'Order engine', kind: 'outside-system' },
      { id: 'server', label: 'Pump server', kind: 'server' },
      { id: 'pump', label: 'Pump', kind: 'device' },
    ],
    flows: [
      { id: 'orders', from: 'engine', to: 'server', payloads: ['command'], isAuthenticated: true },
      { id: 'rates', from: 'server', to: 'pump', payloads: ['command'], isAuthenticated: true },
    ],
  },
  facts: [{ at: 'rates', trait: 'no-freshness' }],
  positions: [{ kind: 'element', id: 'engine' }],
  assets: [{ element: 'pump', from: 'commanded' }],
  threats: [],
};

test('names what is open, what nothing answers, the ways to the pump and what would cut them', async () => {
  const registered = [{ threat: 'dose-beyond-limits', at: 'pump' }];

  const { output, exitCode } = await threats.run([write('open.json', { ...aFile, threats: registered })]);

  expect(exitCode).toBe(1);
  expect(output).toMatchObject({
    unregistered: [{ threat: 'replayed-command', at: 'rates' }],
    unanswered: [{ threat: 'dose-beyond-limits', at: 'pump', answeredBy: ['device-limits'] }],
    paths: [
      {
        steps: [
          { flow: 'orders', hold: 'commanded' },
          { flow: 'rates', by: 'relay-command' },
        ],
      },
    ],
    cuts: expect.arrayContaining([{ mitigation: 'bedside-confirmation', at: 'orders', paths: [0] }]),
  });
});

test('is content when all is registered and answered, and every way is cut', async () => {
  const registered = [
    { threat: 'replayed-command', at: 'rates', mitigations: ['message-freshness'] },
    { threat: 'dose-beyond-limits', at: 'server', mitigations: ['device-limits'] },
  ];

  expect(await threats.run([write('answered.json', { ...aFile, threats: registered })])).toMatchObject({
    output: { unregistered: [], unanswered: [], paths: [], cuts: [] },
    exitCode: 0,
  });
});

test('asks nothing more about a threat that was set aside with its reason', async () => {
  const registered = [
    { threat: 'replayed-command', at: 'rates', note: 'The wire lies inside one locked housing.' },
    { threat: 'dose-beyond-limits', at: 'pump', mitigations: ['device-limits'] },
  ];

  const { output } = await threats.run([write('set-aside.json', { ...aFile, threats: registered })]);

  expect(output).toMatchObject({ unregistered: [], unanswered: [] });
});

test('says which line does not fit and what to write instead', async () => {
  await expect(
    threats.run([write('broken.json', { ...aFile, facts: [{ at: 'rates', trait: 'bad' }] })]),
  ).rejects.toThrow(/facts\[0\]\.trait: There is no trait bad\./);
});

function write(name: string, value: unknown): string {
  const file = join(directory, name);
  writeFileSync(file, JSON.stringify(value));
  return file;
}
