import { troubleOf } from '@cmdsp/sittings/room';
import { Link, useParams } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { AnnounceDialog } from './announce-dialog.tsx';
import { BoardBar } from './board-bar.tsx';
import { BoardTable } from './board-table.tsx';
import { seatWords } from './board-words.ts';
import type { BoardRow } from './room-queries.ts';
import { SeatDialog } from './seat-dialog.tsx';
import { countSeats, type SeatChoice, selectSeats } from './select-seats.ts';
import { useBoard } from './use-board.ts';

/** The board of one room: who is where, who needs somebody, and what can be done. */
export function RoomPage() {
  const { room } = useParams({ from: '/staff/rooms/$room' });
  const { board, offset, error, hearing } = useBoard(room);
  const [now, setNow] = useState(() => Date.now());
  const [openKey, setOpenKey] = useState<string | null>(null);
  const [isAnnouncing, setAnnouncing] = useState(false);
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000);
    return () => clearInterval(timer);
  }, []);
  const serverNow = now + offset;
  const news = useNewTrouble(board?.rows ?? null, serverNow);
  const [choice, setChoice] = useState<SeatChoice>('all');
  const [name, setName] = useState('');
  const open = board?.rows.find(({ key }) => key === openKey);
  const shown = selectSeats(board?.rows ?? [], { choice, name, now: serverNow });

  return (
    <Page
      title={board?.title ?? 'Room'}
      purpose="Facts, as they are now: who is where, when their work was last confirmed, who needs somebody. Answers are never shown."
      above={<Link to="/staff/rooms">Rooms</Link>}
      action={
        board !== null && (
          <Button look="primary" onPress={() => setAnnouncing(true)}>
            Tell everybody
          </Button>
        )
      }
    >
      <p className="visually-hidden" aria-live="polite">
        {news}
      </p>
      {board === null && error === null && <Loading what="the room" lines={8} />}
      {board === null && error !== null && <StaffRefusal error={error} onRetry={() => window.location.reload()} />}
      {hearing === 'away' && board !== null && (
        <Notice tone="caution" role="status" title="This board is not up to date">
          The server cannot be reached from here. The exams go on without this board; it comes back by itself.
        </Notice>
      )}
      {board !== null && board.rows.length === 0 && (
        <Empty title="Nobody is here yet">Whoever takes a seat appears by themselves.</Empty>
      )}
      {board !== null && board.rows.length > 0 && (
        <>
          <BoardBar
            counts={countSeats(board.rows, serverNow)}
            hearing={hearing}
            choice={choice}
            name={name}
            onChoose={setChoice}
            onName={setName}
          />
          {shown.length === 0 ? (
            <Empty title="Nobody here fits that">
              <Button
                onPress={() => {
                  setChoice('all');
                  setName('');
                }}
              >
                Show everybody
              </Button>
            </Empty>
          ) : (
            <BoardTable rows={shown} now={serverNow} onOpen={setOpenKey} />
          )}
        </>
      )}
      {open !== undefined && (
        <SeatDialog seat={open} now={serverNow} mayReport={room !== 'rehearsals'} onClose={() => setOpenKey(null)} />
      )}
      {isAnnouncing && <AnnounceDialog room={room} onClose={() => setAnnouncing(false)} />}
    </Page>
  );
}

/** A sentence for each new trouble that needs somebody, and none for what was there before. */
function useNewTrouble(rows: readonly BoardRow[] | null, now: number): string {
  const known = useRef<ReadonlySet<string> | null>(null);
  const [news, setNews] = useState('');
  useEffect(() => {
    if (rows === null) return;
    const urgent = rows.filter((row) => troubleOf(row, now).level === 'now');
    const keyOf = (row: BoardRow) => `${row.key} ${troubleOf(row, now).kind}`;
    const fresh = known.current === null ? [] : urgent.filter((row) => known.current?.has(keyOf(row)) !== true);
    known.current = new Set(urgent.map(keyOf));
    if (fresh.length === 0) return;
    setNews(
      fresh.length > 3
        ? `${fresh.length} candidates need somebody.`
        : fresh.map((row) => `${row.name}: ${seatWords(row, now).trouble}.`).join(' '),
    );
  }, [rows, now]);
  return news;
}
