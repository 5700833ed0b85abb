import { Select } from '../../ui/select.tsx';
import { Tag } from '../../ui/tag.tsx';
import { TextField } from '../../ui/text-field.tsx';
import styles from './rooms.module.css';
import type { SeatChoice, SeatCounts } from './select-seats.ts';
import type { Hearing } from './use-board.ts';

/** From so many seats on it helps to look at some of them. */
const manySeats = 9;

const choices: readonly { readonly value: SeatChoice; readonly words: string }[] = [
  { value: 'all', words: 'Everybody' },
  { value: 'trouble', words: 'Who needs somebody or an eye' },
  { value: 'sitting', words: 'Who sits now' },
  { value: 'not-started', words: 'Who has not started' },
  { value: 'done', words: 'Who is done' },
];

const hearingWords: Readonly<Record<Hearing, string>> = {
  stream: 'Live',
  asking: 'Asked every five seconds',
  away: 'Not up to date',
};

/** What the room looks like in one line, and which of its seats are shown. */
export function BoardBar({
  counts,
  hearing,
  choice,
  name,
  onChoose,
  onName,
}: {
  readonly counts: SeatCounts;
  readonly hearing: Hearing;
  readonly choice: SeatChoice;
  readonly name: string;
  readonly onChoose: (choice: SeatChoice) => void;
  readonly onName: (name: string) => void;
}) {
  const watched = counts.trouble - counts.now;
  return (
    <>
      <div className={styles.bar}>
        {counts.now > 0 && (
          <Tag tone="danger" icon="warning">
            {counts.now === 1 ? '1 needs somebody now' : `${counts.now} need somebody now`}
          </Tag>
        )}
        {watched > 0 && (
          <Tag tone="caution" icon="warning">
            {watched} worth an eye
          </Tag>
        )}
        <span>
          {counts.sitting} of {counts.all} sit now, {counts.done} done
        </span>
        <span className={styles.quiet}>{hearingWords[hearing]}</span>
      </div>
      {counts.all >= manySeats && (
        <div className={styles.choice}>
          <Select
            label="Show"
            value={choice}
            options={choices.map(({ value, words }) => ({ value, label: `${words} (${counts[value]})` }))}
            // The options are the choices.
            onChange={(value) => onChoose(value as SeatChoice)}
          />
          <TextField label="Find a name" value={name} onChange={onName} />
        </div>
      )}
    </>
  );
}
