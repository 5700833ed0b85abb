import { Link } from '@tanstack/react-router';
import { Empty } from '../../ui/states.tsx';
import type { Desk } from './desk-query.ts';
import styles from './desk.module.css';

/** Prompts for the next debrief: from misconceptions, and from discussions that wait for an end. */
export function Prompts({ prompts }: { readonly prompts: Desk['prompts'] }) {
  if (prompts.length === 0)
    return (
      <Empty title="Nothing stands out yet">
        Prompts come from misconceptions that at least five people hold, and from discussions without an answer.
      </Empty>
    );
  return (
    <ul className={styles.prompts}>
      {prompts.map((prompt) =>
        prompt.kind === 'misconception' ? (
          <li key={prompt.slug}>
            <strong>{prompt.question}</strong>
            <span className={styles.quiet}>Why it matters: {prompt.aim}</span>
          </li>
        ) : (
          <li key={prompt.discussionId}>
            <Link to="/learn/discussions/$discussion" params={{ discussion: prompt.discussionId }}>
              {prompt.title}
            </Link>
            <span className={styles.quiet}>
              {prompt.posts === 1 ? '1 post' : `${prompt.posts} posts`}, no answer marked and not closed
            </span>
          </li>
        ),
      )}
    </ul>
  );
}
