import { type ReactNode, useEffect } from 'react';
import styles from './page.module.css';

export type PageProps = {
  readonly title: string;
  /** One sentence: what this page is for. */
  readonly purpose?: ReactNode;
  /** The one primary action. */
  readonly action?: ReactNode;
  /** Where this page belongs, shown small above the title. */
  readonly above?: ReactNode;
  /** `reading` narrows the page to a comfortable line. */
  readonly width?: 'content' | 'reading';
  readonly children: ReactNode;
};

/** Every page: title, one sentence of purpose, one primary action, then the matter. Names the browser tab. */
export function Page({ title, purpose, action, above, width = 'content', children }: PageProps) {
  useEffect(() => {
    document.title = `${title} · CMDSP`;
  }, [title]);
  return (
    <div className={`${styles.page} ${styles[width]}`}>
      <header className={styles.head}>
        <div className={styles.words}>
          {above !== undefined && <div className={styles.above}>{above}</div>}
          <h1>{title}</h1>
          {purpose !== undefined && <p className={styles.purpose}>{purpose}</p>}
        </div>
        {action !== undefined && <div className={styles.action}>{action}</div>}
      </header>
      {children}
    </div>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  children,
  id,
}: {
  readonly title: string;
  readonly children: ReactNode;
  readonly id?: string;
}) {
  return (
    <section className={styles.section} id={id}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}
