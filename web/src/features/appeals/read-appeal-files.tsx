import type { StaffAppeal } from './appeal-queries.ts';
import styles from '../../ui/case-card.module.css';

/** Files of an appeal for its reviewer, to be downloaded; each reading is recorded and shown to the candidate. */
export function ReadAppealFiles({ appeal: { id, evidence } }: { readonly appeal: StaffAppeal }) {
  return (
    <div className={styles.group}>
      <strong>Files</strong>
      <p className={styles.quiet}>You alone can read them. The candidate sees when each was read.</p>
      <ul className={styles.files}>
        {evidence.map((file) => (
          <li key={file.id}>
            <a href={`/api/appeals/${id}/evidence/${file.id}`} download>
              <bdi>{file.name}</bdi>
            </a>
            , {Math.ceil(file.bytes / 1024)} kB
          </li>
        ))}
      </ul>
    </div>
  );
}
