import { TextField } from '../../ui/text-field.tsx';
import { CriterionLevels } from './criterion-levels.tsx';
import { GateQuestion } from './gate-question.tsx';
import type { Guide, Level, MarkContent } from './marking-queries.ts';
import { PassageComments } from './passage-comments.tsx';
import styles from './marking.module.css';

/** Rubric, gate question, comments and note: what a marker fills in. */
export function MarkPanel({
  guide,
  content,
  isReadOnly,
  current,
  onCurrent,
  onLevel,
  onChange,
}: {
  readonly guide: Guide;
  readonly content: MarkContent;
  readonly isReadOnly: boolean;
  /** The criterion whose level the number keys set. */
  readonly current: string;
  readonly onCurrent: (id: string) => void;
  readonly onLevel: (id: string, level: Level) => void;
  readonly onChange: (update: (now: MarkContent) => MarkContent) => void;
}) {
  const { levels, comments, gate, note } = content;
  return (
    <div className={styles.panel}>
      {guide.criteria.map((criterion) => (
        <CriterionLevels
          key={criterion.id}
          criterion={criterion}
          level={levels[criterion.id]}
          isCurrent={!isReadOnly && criterion.id === current}
          isReadOnly={isReadOnly}
          onChoose={(level) => onLevel(criterion.id, level)}
          onEnter={() => onCurrent(criterion.id)}
        />
      ))}
      {guide.gate !== null && (
        <GateQuestion
          gate={guide.gate}
          answer={gate}
          isReadOnly={isReadOnly}
          onChange={(answer) => onChange((now) => ({ ...now, gate: answer }))}
        />
      )}
      <section aria-label="Comments at passages" className={styles.block}>
        <h2 className={styles.textTitle}>Comments at passages</h2>
        <PassageComments
          passages={comments.passages}
          isReadOnly={isReadOnly}
          onChange={(passages) => onChange((now) => ({ ...now, comments: { ...now.comments, passages } }))}
        />
      </section>
      <TextField
        label="Overall comment"
        hint="The candidate reads it first: what carries the work, and what would take it to the next level."
        rows={4}
        maxLength={4000}
        isReadOnly={isReadOnly}
        value={comments.overall}
        onChange={(overall) => onChange((now) => ({ ...now, comments: { ...now.comments, overall } }))}
      />
      <TextField
        label="Note for officers"
        hint="No candidate and no other marker reads it."
        rows={2}
        maxLength={4000}
        isReadOnly={isReadOnly}
        value={note}
        onChange={(words) => onChange((now) => ({ ...now, note: words }))}
      />
    </div>
  );
}
