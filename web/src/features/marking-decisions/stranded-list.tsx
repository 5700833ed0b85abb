import { Link } from '@tanstack/react-router';
import { useViewer } from '../../api/use-viewer.ts';
import { Notice } from '../../ui/notice.tsx';
import type { Decisions } from './decision-queries.ts';
import styles from './decisions.module.css';
import { missingWords, strandedTitle } from './stranded-words.ts';

/** Steps that would wait for ever, with who is missing: nothing here is a dead end without a word. */
export function StrandedList({ steps }: { readonly steps: Decisions['stranded'] }) {
  const viewer = useViewer();
  if (steps.length === 0) return null;
  return (
    <Notice
      tone="caution"
      title={
        steps.length === 1 ? 'One step waits that nobody may take' : `${steps.length} steps wait that nobody may take`
      }
    >
      <ul>
        {steps.map((step, place) => (
          <li key={place}>
            <strong>{strandedTitle(step)}.</strong> {missingWords(step)}
          </li>
        ))}
      </ul>
      <p className={styles.row}>
        {viewer?.roles.includes('administrator') && <Link to="/staff/people">People and roles</Link>}
        <Link to="/staff/scripts">Scripts and markers</Link>
      </p>
    </Notice>
  );
}
