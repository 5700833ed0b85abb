import type { Page } from 'playwright-core';

type Ward = {
  readonly areas: readonly { readonly id: string; readonly label: string }[];
  readonly hosts: readonly { readonly id: string; readonly label: string; readonly area: string }[];
  readonly needs: readonly {
    readonly from: readonly string[];
    readonly to: readonly string[];
    readonly protocol: string;
    readonly port: number;
    readonly reason: string;
  }[];
  readonly oldMonitor: string;
};

/** What to click and type for full marks in the ward of an open run. */
export type WardSolution = {
  readonly zones: readonly { readonly name: string; readonly isIsolated: boolean }[];
  readonly groups: readonly { readonly group: string; readonly zone: string }[];
  readonly oldMonitor: string;
  readonly rules: string;
  readonly bedside: string;
  readonly failover: string;
};

/** The decisions of each ward, which only a reader of its situation finds: the beginnings of the right choices. */
const decisions = [
  { host: 'pump-12', bedside: 'A supported monitor', failover: 'The filter stays closed' },
  { host: 'xray', bedside: 'The alarm contact', failover: 'Clinical zones may meet' },
  { host: 'analyser-1', bedside: 'One nurse stays', failover: 'The switches keep a short list' },
];

/** Reads the ward of the run that a page shows, and works out a solution. */
export async function solveWard(page: Page): Promise<WardSolution> {
  const run = page.url().split('/').at(-1) ?? '';
  const ward = await page.evaluate(async (id) => {
    const answer = await fetch(`/api/lab-runs/${id}`);
    const { task } = (await answer.json()) as { task: unknown };
    return task as Ward; // what this lab's schema says
  }, run);
  const decided = decisions.find(({ host }) => ward.hosts.some(({ id }) => id === host));
  if (decided === undefined) throw new Error('This ward is not known');
  return {
    ...decided,
    zones: [
      { name: 'Zone of alarms', isIsolated: false },
      { name: 'Old monitor', isIsolated: true },
      { name: 'Everything else', isIsolated: true },
    ],
    groups: ward.areas.map(({ id, label }) => ({
      group: label,
      zone: id === 'monitoring' ? 'Zone of alarms' : 'Everything else',
    })),
    oldMonitor: ward.hosts.find(({ id }) => id === ward.oldMonitor)?.label ?? '',
    rules: ward.needs.map(lineOf).join('\n'),
  };
}

function lineOf({ from, to, protocol, port, reason }: Ward['needs'][number]): string {
  const named = (hosts: readonly string[]) => hosts.map((host) => `host:${host}`).join(',');
  return `allow ${protocol} ${port} from ${named(from)} to ${named(to)} owner biomedical reason ${reason}`;
}
