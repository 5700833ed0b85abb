import styles from './live.module.css';

/** The video meeting, wherever it is held: it opens beside this page and learns nothing of it. */
export function MeetingLink({ url }: { readonly url: string | null }) {
  if (url === null) return null;
  return (
    <a className={styles.meeting} href={url} target="_blank" rel="noopener noreferrer">
      Join the video meeting at {new URL(url).host}
      <span className={styles.quiet}> (opens in a new tab)</span>
    </a>
  );
}
