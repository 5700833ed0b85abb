import type { Answer } from '../../api/request.ts';
import { Markdown } from '../../player/markdown.tsx';
import type { ProgrammeAnswer } from './programme-query.ts';
import styles from './programme-handbook.module.css';

type HandbookModuleProps = {
  readonly module: ProgrammeAnswer['modules'][number];
  readonly more: Answer<'GET /api/programme-handbook'>['modules'][number] | undefined;
  readonly audiences: ProgrammeAnswer['audiences'];
};

/** A module in the handbook: its introduction, then each topic with outcomes, time, standards and for whom it is core. */
export function HandbookModule({ module, more, audiences }: HandbookModuleProps) {
  const labelOf = (group: string) => audiences.find(({ id }) => id === group)?.label ?? group;
  return (
    <section className={styles.module} aria-labelledby={`handbook-module-${module.number}`}>
      <h2 id={`handbook-module-${module.number}`}>
        <span className={styles.quiet}>Module {module.number}</span>
        {module.title}
      </h2>
      {more?.introduction !== undefined && more.introduction !== null && (
        <div className={styles.text}>
          <Markdown tree={more.introduction.tree} look="reading" />
        </div>
      )}
      <ol className={styles.topics}>
        {module.topics.map(({ id, title }) => {
          const topic = more?.topics.find((candidate) => candidate.id === id);
          return (
            <li key={id}>
              <h3>
                <span className={styles.number}>{id}</span> {title}
              </h3>
              {topic !== undefined && (
                <>
                  <ul className={styles.list}>
                    {topic.outcomes.map((outcome) => (
                      <li key={outcome}>{outcome}</li>
                    ))}
                  </ul>
                  <p className={styles.quiet}>
                    Lecture {topic.lectureMinutes} minutes, reading {topic.readingMinutes} minutes.
                    {topic.coreFor.length > 0 && ` Core for: ${topic.coreFor.map(labelOf).join('; ')}.`}
                    {topic.standards.length > 0 && ` Rests on: ${topic.standards.join('; ')}.`}
                  </p>
                </>
              )}
            </li>
          );
        })}
      </ol>
      {more !== undefined && more.cases.length > 0 && <p>Cases to play: {more.cases.join('; ')}.</p>}
    </section>
  );
}
