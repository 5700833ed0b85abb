import { instant, rational, seconds, seededRandom } from '@cmdsp/primitives';
import type { reduceClient } from '../client/reduce-client.ts';
import type { decideChanges } from '../decide-changes.ts';
import { anOpenSitting } from './a-sitting.ts';
import { checkDevice, checkHealed, checkServer, pageWatcher } from './protocol-checks.ts';
import { chance, type ProtocolDevice, protocolDevice } from './protocol-device.ts';
import { protocolOracle } from './protocol-oracle.ts';
import { type PageWorld, type ProtocolPage, protocolPage } from './protocol-page.ts';
import { protocolSchedule } from './protocol-schedule.ts';
import { protocolServer } from './protocol-server.ts';

/** What a run exercised, so that a test can see that the runs are not idle. */
export type ProtocolTally = {
  readonly applied: number;
  readonly evidence: number;
  readonly leases: number;
  readonly isOver: boolean;
  readonly late: number;
  readonly pauses: number;
  readonly refused: number;
};

/**
 * One random run of two browser halves against the server's half: answers, lost, late, repeated and overtaking messages,
 * killed pages, broken storage, takeovers, clocks that run apart, pauses, credits, expiry, submission, voiding. Throws
 * ProtocolViolation when a promise is broken. Same seed, same run.
 */
export function runProtocol(options: {
  readonly seed: string;
  readonly decide: typeof decideChanges;
  readonly reduce: typeof reduceClient;
  /** Pages keep only the newest change of each place, as they do with long texts. */
  readonly isLong?: boolean;
}): ProtocolTally {
  const { isLong = false } = options;
  const random = seededRandom(options.seed);
  const personalTime = seconds(20 + random.below(220));
  const opened = anOpenSitting({
    personalTime,
    accommodation: rational(chance(random, 30) ? 5 : 4, 4),
    grace: seconds(random.below(31)),
    lease: { fence: 1, holder: 'nobody', since: 1 },
  });
  const allotted = Math.ceil(
    (personalTime * Number(opened.accommodation.numerator)) / Number(opened.accommodation.denominator),
  );
  const schedule = protocolSchedule(opened.startedAt);
  const oracle = protocolOracle({ startedAt: opened.startedAt, allotted, grace: opened.grace });
  const server = protocolServer({ opened, decide: options.decide, oracle });
  const faults = { isOn: true };
  const world: PageWorld = {
    schedule,
    server,
    random,
    reduce: options.reduce,
    faults,
    watch: pageWatcher(server, isLong),
  };

  // A quarter of the runs: two pages of one browser over one journal; otherwise two devices.
  const isShared = chance(random, 25);
  const first = protocolDevice('device-a');
  const devices = [first, isShared ? first : protocolDevice('device-b')];
  const seats = devices.map((device, index) => aSeat(world, device, `${device.holder}-${index}`));
  let typed = 0;
  const steps = 30 + random.below(50);
  for (let step = 0; step < steps; step += 1) {
    const seat = seats[random.below(2)];
    const device = devices[random.below(2)];
    if (!seat || !device) throw new TypeError('There are two seats');
    const page = seat.page();
    const dice = random.below(100);
    if (dice < 55 && page.isAlive()) {
      typed += 1;
      const answer = { number: typed, page: page.name, device: page.device.holder };
      page.answer(1 + random.below(5), chance(random, 5) ? null : answer);
    } else if (dice < 65) page.kill();
    else if (dice < 78) seat.open();
    else if (dice < 84 && page.isAlive()) page.takeOver();
    else if (dice < 88) device.isOffline = !device.isOffline;
    else if (dice < 90) device.isBroken = !device.isBroken;
    else if (dice < 91) server.pause(instant(schedule.now()));
    else if (dice < 92) server.resume(instant(schedule.now()));
    else if (dice < 93) server.credit(1 + random.below(30_000), instant(schedule.now()));
    else if (dice < 96) server.sweep(instant(schedule.now()));
    else if (dice < 97 && page.isAlive()) page.submit();
    else if (dice < 98 && chance(random, 20)) server.disqualify(instant(schedule.now()));
    schedule.pass(chance(random, 8) ? random.below(40_000) : random.below(1500));
  }

  faults.isOn = false;
  for (const device of devices) Object.assign(device, { isOffline: false, isBroken: false });
  schedule.pass(20_000);
  const last = seats[random.below(2)] ?? aSeat(world, first, 'last');
  last.open();
  schedule.pass(20_000);
  last.page().takeOver();
  schedule.pass(40_000);
  // Time to hear of an end that came a moment ago.
  if (server.isOver(instant(schedule.now()))) schedule.pass(15_000);

  checkServer({ server, oracle, isShared });
  for (const device of devices) checkDevice(server, device, isLong);
  checkHealed(server, last.page(), instant(schedule.now()));
  return {
    applied: server.applied.length,
    evidence: server.evidence.length,
    leases: server.ledger.filter((kind) => kind === 'lease-taken').length,
    isOver: server.isOver(instant(schedule.now())),
    pauses: server.ledger.filter((kind) => kind === 'sitting-paused').length,
    late: server.applied.filter((row) => row.isLate).length,
    refused: devices.flatMap((device) => device.entries()).filter((entry) => entry.status === 'refused').length,
  };
}

/** A place where one page lives at a time: opened again after it was killed. */
function aSeat(world: PageWorld, device: ProtocolDevice, name: string) {
  let lives = 1;
  let page: ProtocolPage = protocolPage(world, device, `${name}-${lives}`);
  return {
    page: () => page,
    open() {
      if (page.isAlive()) return;
      lives += 1;
      page = protocolPage(world, device, `${name}-${lives}`);
    },
  };
}
