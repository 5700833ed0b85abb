import { instant, type Json, type Random } from '@cmdsp/primitives';
import type { ClientEvent } from '../client/client-event.ts';
import { type ClientState, openClient } from '../client/client-state.ts';
import { journalKey } from '../client/journal.ts';
import { journalWrites } from '../client/journal-writes.ts';
import { nextBatch } from '../client/next-batch.ts';
import type { reduceClient } from '../client/reduce-client.ts';
import type { Monotonic } from '../client/server-clock.ts';
import { chance, type ProtocolDevice } from './protocol-device.ts';
import type { ProtocolSchedule } from './protocol-schedule.ts';
import type { ProtocolServer, Told } from './protocol-server.ts';

/** What a page needs of its world. `faults` false: the network neither loses nor repeats anything. */
export type PageWorld = {
  readonly schedule: ProtocolSchedule;
  readonly server: ProtocolServer;
  readonly random: Random;
  readonly reduce: typeof reduceClient;
  readonly faults: { isOn: boolean };
  readonly watch: (page: ProtocolPage) => void;
};

export type ProtocolPage = {
  readonly name: string;
  readonly device: ProtocolDevice;
  readonly state: () => ClientState;
  readonly isAlive: () => boolean;
  readonly kill: () => void;
  readonly answer: (position: number, response: Json) => void;
  readonly takeOver: () => void;
  readonly submit: () => void;
};

/** One life of a page: the reducer with the edge round it (device, network, timers), all of them faulty. */
export function protocolPage(world: PageWorld, device: ProtocolDevice, name: string): ProtocolPage {
  const { schedule, server, random } = world;
  // Each page has its own monotonic clock: another origin, and a pace up to 500 ppm off.
  const openedAt = schedule.now();
  const origin = random.below(1_000_000);
  const pace = 1 + (random.below(1001) - 500) / 1_000_000;
  const mono = () => (origin + (schedule.now() - openedAt) * pace) as Monotonic; // a reading of this page's clock

  let state = openClient({ page: name, stored: device.load() });
  let written = state;
  let isWriting = false;
  let isAsking = false;
  let isAlive = true;

  const dispatch = (event: ClientEvent) => {
    if (!isAlive) return;
    state = world.reduce(state, event);
    world.watch(page);
    writeDown();
    send();
    if (state.access === 'none') takeOver();
  };

  const writeDown = () => {
    const snapshot = state;
    const writes = journalWrites(written, snapshot);
    if (!writes || isWriting) return;
    isWriting = true;
    schedule.after(random.below(30), () => {
      // A page killed in the middle of a transaction: it happened or it did not.
      if (!isAlive && chance(random, 50)) return;
      if (device.isBroken) {
        dispatch({ kind: 'store-failed' });
        schedule.after(1000, () => {
          isWriting = false;
          writeDown();
        });
        return;
      }
      isWriting = false;
      device.write(writes);
      written = snapshot;
      dispatch({ kind: 'stored', keys: writes.puts.map(journalKey) });
    });
  };

  const send = () => {
    const batch = isAlive ? nextBatch(state, mono()) : null;
    if (!batch) return;
    const sentAt = mono();
    dispatch({ kind: 'sent', batch });
    request(() => {
      const outcomes = server.save(batch.changes, instant(schedule.now()));
      return (told) => dispatch({ kind: 'answered', batch, outcomes, standing: standing(told, sentAt) });
    });
    schedule.after(4000, () => {
      const jitter = random.below(100) / 100;
      dispatch({ kind: 'failed', batch: batch.number, trouble: 'network', at: mono(), jitter, retryAfter: null });
      schedule.after(9000, send);
    });
  };

  const takeOver = () => {
    if (isAsking || !isAlive) return;
    isAsking = true;
    const sentAt = mono();
    request(() => {
      const taken = server.take(device.holder, instant(schedule.now()));
      return (told) => {
        if (taken) dispatch({ kind: 'lease-granted', ...taken, time: standing(told, sentAt).time });
        else dispatch({ kind: 'heard', standing: standing(told, sentAt) });
      };
    });
    schedule.after(4000, () => {
      isAsking = false;
      if (isAlive && state.access === 'none') takeOver();
    });
  };

  const standing = (told: Told, sentAt: Monotonic) => ({
    fence: told.fence,
    phase: told.phase,
    time: { now: told.now, deadline: told.deadline, pausedAt: told.pausedAt, sentAt, receivedAt: mono() },
  });

  // The server acts whenever a copy of the request arrives; each answer may again be lost or repeated.
  const request = (act: () => (told: Told) => void) => {
    for (let copy = copies(); copy > 0; copy -= 1) {
      schedule.after(delay(), () => {
        const answer = act();
        const told = server.told(instant(schedule.now()));
        for (let reply = copies(); reply > 0; reply -= 1) schedule.after(delay(), () => answer(told));
      });
    }
  };
  const copies = () => {
    if (!world.faults.isOn) return 1;
    if (device.isOffline || chance(random, 12)) return 0;
    return chance(random, 10) ? 2 : 1;
  };
  const delay = () => (world.faults.isOn && chance(random, 15) ? random.below(12_000) : 5 + random.below(200));

  const page: ProtocolPage = {
    name,
    device,
    state: () => state,
    isAlive: () => isAlive,
    kill: () => void (isAlive = false),
    answer: (position, response) => dispatch({ kind: 'changed', position, response }),
    takeOver,
    submit: () =>
      request(() => {
        server.submit(state.fence, instant(schedule.now()));
        return () => undefined;
      }),
  };
  const listen = () => {
    if (!isAlive) return;
    const sentAt = mono();
    request(() => (told) => dispatch({ kind: 'heard', standing: standing(told, sentAt) }));
    schedule.after(10_000, listen);
  };
  takeOver();
  listen();
  return page;
}
