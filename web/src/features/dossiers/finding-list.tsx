import { Link } from '@tanstack/react-router';
import { findingWords, type ReferenceFinding } from '../../player/dossier-words.ts';
import { Notice } from '../../ui/notice.tsx';
import styles from './dossiers.module.css';

/** What is wrong with references, each leading to its entry. Nothing here stops anybody; markers see the same register. */
export function FindingList({
  findings,
  entries,
}: {
  readonly findings: readonly ReferenceFinding[];
  readonly entries: number;
}) {
  if (findings.length === 0) {
    return entries === 0 ? (
      <p className={styles.quiet}>
        The register is empty. Entries are added in the parts, and refer to one another by number.
      </p>
    ) : (
      <Notice tone="good" title="Every reference leads somewhere, and nothing that needs an answer is without one" />
    );
  }
  return (
    <ul className={styles.findings} aria-label="What is wrong with references">
      {findings.map((finding) => (
        <li key={findingWords(finding)}>
          <Link to="/dossier/part/$part" params={{ part: String(finding.part) }} hash={finding.entry}>
            {finding.entry}
          </Link>{' '}
          <span>{findingWords(finding)}</span>
        </li>
      ))}
    </ul>
  );
}
