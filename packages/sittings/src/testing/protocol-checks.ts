import { canonicalJson, type Instant, type Json } from '@cmdsp/primitives';
import type { Change } from '../change.ts';
import type { JournalEntry } from '../client/journal.ts';
import { saveState } from '../client/save-state.ts';
import type { ProtocolDevice } from './protocol-device.ts';
import type { ProtocolOracle } from './protocol-oracle.ts';
import type { ProtocolPage } from './protocol-page.ts';
import type { ProtocolServer } from './protocol-server.ts';

/** An answer as simulated candidates give it: numbered in the order of typing, so that nothing is mistaken. */
export type Typed = { readonly number: number; readonly page: string; readonly device: string };

/** A promise of the protocol was broken. */
export class ProtocolViolation extends Error {
  readonly code = 'protocol-violation';
}

type World = { readonly server: ProtocolServer; readonly oracle: ProtocolOracle; readonly isShared: boolean };

/**
 * Checked after every event of a page: what left the journal is safe, and "saved" is only said when it is true. With
 * long texts (`isLong`) what was written over later is safe with the later one.
 */
export function pageWatcher(server: ProtocolServer, isLong: boolean): (page: ProtocolPage) => void {
  const before = new Map<string, readonly JournalEntry[]>();
  return (page) => {
    const state = page.state();
    const left = before.get(page.name) ?? [];
    for (const entry of left === state.journal ? [] : left) {
      const isKept = state.journal.some(
        (other) => isSame(other.response, entry.response) && other.position === entry.position,
      );
      const isCovered = isLong && isWrittenOver(entry, [...state.journal, ...server.evidence]);
      if (!isKept && !isCovered && !isSafe(server, entry))
        fail(`${page.name} forgot ${show(entry)} without its being safe`);
    }
    before.set(page.name, state.journal);
    if (state.access !== 'held' || saveState(state).kind !== 'saved') return;
    for (const [position, response] of state.answers) {
      if (
        response !== null &&
        !server.applied.some((row) => row.position === position && isSame(row.response, response))
      ) {
        fail(`${page.name} says saved, but position ${position} was never stored as ${canonicalJson(response)}`);
      }
    }
  };
}

/** Checked at the end: the server's answers, evidence and times against the oracle. */
export function checkServer({ server, oracle, isShared }: World): void {
  const show2 = (changes: Iterable<Change>) => [...changes].map(show).sort().join(' ');
  if (show2(server.current.values()) !== show2(oracle.expected.values())) {
    fail(`The server holds ${show2(server.current.values())}, but ${show2(oracle.expected.values())} must stand`);
  }
  for (const change of oracle.stale) {
    const isKept = [...server.evidence, ...server.applied].some((row) => show(row) === show(change));
    // Its own writer had said something newer under the same lease.
    const isOvertaken = server.applied.some(
      (row) => row.position === change.position && row.fence === change.fence && row.revision > change.revision,
    );
    if (!isKept && !isOvertaken) fail(`Stale ${show(change)} is neither evidence nor was it applied before`);
  }
  for (const row of server.evidence) {
    if (!oracle.stale.some((change) => show(change) === show(row))) fail(`${show(row)} is evidence, but was not stale`);
  }
  const applied = new Set(server.applied.map(show));
  if (server.evidence.some((row) => applied.has(show(row)))) fail('A repeat of an applied change was called stale');
  if (new Set(server.evidence.map(show)).size !== server.evidence.length) fail('Evidence was kept twice');
  if (applied.size !== server.applied.length) fail('A change was applied twice');
  const late = [...server.applied, ...server.evidence].find(
    (row) => row.at > oracle.closesAt() || oracle.isFinishedAt(row.at),
  );
  if (late) fail(`${show(late)} was written after the end`);
  checkOrder(server, isShared);
}

/** Checked at the end: everything a device ever wrote down is still there, stored, evidence, or overtaken by its own later answer. */
export function checkDevice(server: ProtocolServer, device: ProtocolDevice, isLong: boolean): void {
  for (const entry of device.everStored) {
    const isHere = device
      .entries()
      .some((other) => other.position === entry.position && isSame(other.response, entry.response));
    const isCovered = isLong && isWrittenOver(entry, [...device.entries(), ...server.evidence]);
    if (!isHere && !isCovered && !isSafe(server, entry)) fail(`${device.holder} lost ${show(entry)}`);
  }
}

/** Checked after the network has healed: the holder of the lease sees what the server holds, and nothing waits. */
export function checkHealed(server: ProtocolServer, page: ProtocolPage, now: Instant): void {
  const state = page.state();
  const waiting = state.journal.filter((entry) => entry.status === 'waiting');
  if (waiting.length > 0) fail(`${page.name} still waits with ${waiting.map(show).join(' ')}`);
  if (server.isOver(now)) {
    if (state.access !== 'ended') fail(`${page.name} has not noticed the end`);
    return;
  }
  if (state.access !== 'held') fail(`${page.name} did not get the lease`);
  const held = canonicalJson([...server.current.values()].sort(byPosition).map((row) => [row.position, row.response]));
  const shown = canonicalJson([...state.answers].sort(([one], [other]) => one - other));
  if (held !== shown) fail(`${page.name} shows ${shown}, the server holds ${held}`);
}

function checkOrder(server: ProtocolServer, isShared: boolean): void {
  const last = new Map<string, number>();
  for (const row of server.applied) {
    const typed = typedOf(row.response);
    if (!typed) continue;
    // Two pages open at once on one device have no common order of typing; one after the other they have.
    const place = `${isShared ? typed.page : typed.device}/${row.position}`;
    if ((last.get(place) ?? 0) > typed.number) fail(`${show(row)} brought back an older answer`);
    last.set(place, typed.number);
  }
}

function isSafe(server: ProtocolServer, entry: JournalEntry): boolean {
  const typed = typedOf(entry.response);
  if (!typed) return true; // a withdrawn answer cannot be told from another
  if ([...server.applied, ...server.evidence].some((row) => isSame(row.response, entry.response))) return true;
  return server.applied.some((row) => {
    const other = typedOf(row.response);
    if (row.position !== entry.position) return false;
    return other === null || (other.device === typed.device && other.number > typed.number);
  });
}

/** True when the same device wrote something newer at the same place, and that is kept. */
function isWrittenOver(entry: JournalEntry, kept: readonly Change[]): boolean {
  const typed = typedOf(entry.response);
  return kept.some(({ position, response }) => {
    const other = typedOf(response);
    if (position !== entry.position) return false;
    return other === null || (other.device === typed?.device && other.number > typed.number);
  });
}

function typedOf(response: Json): Typed | null {
  return response === null ? null : (response as Typed); // simulated candidates give no other answers
}

function isSame(one: Json, other: Json): boolean {
  return typedOf(one)?.number === typedOf(other)?.number;
}

function show({ position, fence, revision, response }: Change): string {
  return `${position}:(${fence},${revision})=${canonicalJson(response)}`;
}

function byPosition(one: Change, other: Change): number {
  return one.position - other.position;
}

function fail(message: string): never {
  throw new ProtocolViolation(message);
}
