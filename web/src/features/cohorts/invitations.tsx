import { Section } from '../../ui/page.tsx';
import type { CohortAnswer } from './cohorts-query.ts';
import styles from './cohorts.module.css';
import { ImportFile } from './import-file.tsx';
import { LinkForm } from './link-form.tsx';
import { LinkTable } from './link-table.tsx';

/** The two ways into a cohort: a link for several people, and a file of people who get a mail each. */
export function Invitations({ cohort }: { readonly cohort: CohortAnswer }) {
  return (
    <div className={styles.parts}>
      <Section title="By a link">
        <p className={styles.quiet}>
          Whoever has the link can join while seats are free. It is shown once, when it is made; only a fingerprint is
          kept.
        </p>
        <LinkForm cohortId={cohort.id} />
        {cohort.links.length > 0 && <LinkTable cohort={cohort} />}
      </Section>
      <Section title="By a file">
        <p className={styles.quiet}>
          A CSV file with the columns email, legal_name and audience_group, at most 10,000 rows. It is checked row by
          row first; nobody is invited before you say so. Each person then gets a mail with a link of their own, which
          holds a seat for 30 days.
        </p>
        <ImportFile cohort={cohort} />
      </Section>
    </div>
  );
}
