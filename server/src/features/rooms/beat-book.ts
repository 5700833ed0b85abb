import { sql } from 'kysely';
import type { Context } from '../../context.ts';
import { awayAfterMs } from '@cmdsp/sittings/room';

/** Writes down who is there: beats are gathered for a moment and written together. */
export type BeatBook = {
  readonly note: (beat: { readonly sittingId: string; readonly holder: string }) => void;
  /** Writes what is gathered; for the end of the process and for tests. */
  readonly flush: () => Promise<void>;
  readonly close: () => Promise<void>;
};

const gatherMs = 500;

/**
 * Opens the book. A beat moves the end of its page's span on, or begins a new one after a gap. Beats of a sitting that is
 * over are absorbed: nothing about it changes any more. A beat that cannot be written is only a beat.
 */
export function openBeatBook({ databases, log }: Pick<Context, 'databases' | 'log'>): BeatBook {
  let gathered = new Map<string, { sittingId: string; holder: string }>();
  let timer: NodeJS.Timeout | null = null;

  async function flush(): Promise<void> {
    timer = null;
    const beats = [...gathered.values()];
    gathered = new Map();
    if (beats.length === 0) return;
    await sql`with beats as (
        select b.sitting_id, b.holder
        from unnest(${beats.map(({ sittingId }) => sittingId)}::uuid[], ${beats.map(({ holder }) => holder)}::text[])
          as b (sitting_id, holder) join sittings s on s.id = b.sitting_id where s.state = 'open'
      ), moved as (
        update sitting_connections c set seen_at = clock_timestamp() from beats b
        where c.sitting_id = b.sitting_id and c.holder = b.holder
          and c.seen_at > clock_timestamp() - ${awayAfterMs} * interval '1 millisecond'
        returning c.sitting_id, c.holder
      )
      insert into sitting_connections (sitting_id, holder, from_at, seen_at)
      select sitting_id, holder, now(), now() from beats b
      where not exists (select from moved m where m.sitting_id = b.sitting_id and m.holder = b.holder)`.execute(
      databases.staff,
    );
  }

  const report = (error: unknown) => log.warn({ err: error }, 'Beats of exam pages could not be written');
  return {
    note(beat) {
      gathered.set(`${beat.sittingId} ${beat.holder}`, beat);
      timer ??= setTimeout(() => void flush().catch(report), gatherMs).unref();
    },
    flush,
    async close() {
      if (timer !== null) clearTimeout(timer);
      await flush().catch(report);
    },
  };
}
