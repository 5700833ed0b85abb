import { Link, type LinkProps } from '@tanstack/react-router';
import styles from './home.module.css';

const ways: readonly { readonly to: NonNullable<LinkProps['to']>; readonly name: string; readonly words: string }[] = [
  { to: '/learn/cases', name: 'Cases', words: 'Decide in one of six roles, then compare.' },
  { to: '/learn/discussions', name: 'Discussions', words: 'Talk with your cohort about topics and cases.' },
  { to: '/learn/live', name: 'Live sessions', words: 'Lectures and cases together with your facilitator.' },
  { to: '/learn/library', name: 'Library', words: 'Standards, incidents, glossary, your misconceptions.' },
  { to: '/learn/paths', name: 'Paths', words: 'What is core for your group, and for the other five.' },
  { to: '/feedback', name: 'Feedback', words: 'Say what helped and what did not, without your name.' },
  { to: '/learn/notes', name: 'My notes', words: 'Highlights and notes of your readings.' },
];

/** What else there is to study with, quietly: the next step stays the one thing to do. */
export function MoreWays() {
  return (
    <nav className={styles.more} aria-labelledby="more-ways">
      <h2 id="more-ways" className={styles.small}>
        More ways to study
      </h2>
      <ul>
        {ways.map(({ to, name, words }) => (
          <li key={to}>
            <Link to={to}>{name}</Link>
            <span className={styles.quiet}>{words}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}
