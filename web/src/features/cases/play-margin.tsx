import { Markdown } from '../../player/markdown.tsx';
import { useMarkdownPlaces } from '../../player/topic/use-markdown-places.tsx';
import type { CasePlay } from './case-queries.ts';
import { CounterpartList } from './counterpart-list.tsx';
import { EffectMarks } from './effect-marks.tsx';
import styles from './play.module.css';

/** What one may look up while deciding: the own brief, the situation, the people, the way so far. */
export function PlayMargin({ play }: { readonly play: CasePlay }) {
  const places = useMarkdownPlaces(play);
  return (
    <aside className={styles.margin} aria-label="To look up">
      <details open>
        <summary>What you know as {play.role.label}</summary>
        <p>{play.role.brief}</p>
      </details>
      <details>
        <summary>The situation at the beginning</summary>
        <Markdown tree={play.setting} {...places} />
      </details>
      <details>
        <summary>Whom you meet</summary>
        <CounterpartList counterparts={play.counterparts} />
      </details>
      {play.path.length > 0 && (
        <details>
          <summary>Your way so far</summary>
          <ol className={styles.past}>
            {play.path.map(({ step, choice }) => (
              <li key={step.id}>
                <strong>{step.title}</strong>
                <p>{step.decisions.find(({ id }) => id === choice.decision)?.text}</p>
                <EffectMarks consequences={choice.consequences} />
              </li>
            ))}
          </ol>
        </details>
      )}
    </aside>
  );
}
