import { sortByTrouble } from '@cmdsp/sittings/room';
import { memo } from 'react';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { seatWords, type SeatWords } from './board-words.ts';
import type { BoardRow } from './room-queries.ts';
import styles from './rooms.module.css';

const heads = [
  'Candidate',
  'State',
  'Time left',
  'Last confirmed save',
  'Connection',
  'Answered',
  'Noticed',
  '',
] as const;

/** Everybody in the room, those who need somebody first. Five hundred lines stay smooth: only changed words are drawn. */
export function BoardTable({
  rows,
  now,
  onOpen,
}: {
  readonly rows: readonly BoardRow[];
  readonly now: number;
  readonly onOpen: (key: string) => void;
}) {
  return (
    <div className={styles.frame} role="region" aria-label="Candidates, those who need somebody first" tabIndex={0}>
      <table className={styles.board}>
        <caption className="visually-hidden">Candidates, those who need somebody first</caption>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head === '' ? <span className="visually-hidden">What to do</span> : head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortByTrouble(rows, now).map((row) => (
            <SeatLine key={row.key} id={row.key} name={row.name} {...seatWords(row, now)} onOpen={onOpen} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type SeatLineProps = SeatWords & {
  readonly id: string;
  readonly name: string;
  readonly onOpen: (key: string) => void;
};

const SeatLine = memo(function SeatLine(line: SeatLineProps) {
  const tone = line.level === 'now' ? 'danger' : line.level === 'watch' ? 'caution' : 'neutral';
  return (
    <tr data-level={line.level}>
      <th scope="row" data-label={heads[0]}>
        {line.name}
      </th>
      <td data-label={heads[1]} className={styles.state}>
        <Tag tone={tone} {...(line.level === 'none' ? {} : { icon: 'warning' as const })}>
          {line.state}
        </Tag>
        {line.trouble !== '' && <span className={styles.trouble}>{line.trouble}</span>}
      </td>
      <td data-label={heads[2]} className={styles.figure} data-empty={isEmpty(line.left)}>
        {line.left}
      </td>
      <td data-label={heads[3]} data-empty={isEmpty(line.saved)}>
        {line.saved}
      </td>
      <td data-label={heads[4]} data-empty={isEmpty(line.connection)}>
        {line.connection}
      </td>
      <td data-label={heads[5]} className={styles.figure} data-empty={isEmpty(line.answered)}>
        {line.answered}
      </td>
      <td data-label={heads[6]} data-empty={isEmpty(line.facts)}>
        {line.facts === '' ? '–' : line.facts}
      </td>
      <td>
        <Button look="quiet" aria-label={`Open ${line.name}`} onPress={() => line.onOpen(line.id)}>
          Open
        </Button>
      </td>
    </tr>
  );
});

function isEmpty(words: string): true | undefined {
  return words === '' || words === '–' ? true : undefined;
}
