import { ButtonLink } from '../../ui/button-link.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import styles from './certificate.module.css';
import type { CertificatePageAnswer } from '../../api/certificate-query.ts';
import { writeDay } from './write-day.ts';

type Line = CertificatePageAnswer['standing'][number];

/** What the scheme asks for, line by line; complete means that an officer decides next. */
export function MissingList({ answer }: { readonly answer: CertificatePageAnswer }) {
  const missing = answer.standing.filter((line) => line.state === 'missing').length;
  return (
    <>
      {answer.isComplete ? (
        <Notice tone="good" title="You have met everything that the scheme asks for">
          <p>
            A certification officer looks at the evidence next and decides. You will get a mail; there is nothing to do.
          </p>
        </Notice>
      ) : (
        <Notice title={missing === 1 ? 'One thing is missing' : `${missing} things are missing`}>
          <p>
            When everything is met, a certification officer who has not taught you looks at the evidence and decides.
          </p>
        </Notice>
      )}
      <Section title={`Certification scheme ${answer.schemeVersion}`}>
        <ul className={styles.lines}>
          {answer.standing.map((line) => (
            <li key={line.id} className={styles[line.state]}>
              <Icon name={line.state === 'met' ? 'check' : line.state === 'missing' ? 'clock' : 'info'} />
              <span>{line.title}</span>
              <span className={styles.quiet}>{wordsOf(line)}</span>
            </li>
          ))}
        </ul>
        {!answer.isComplete && (
          <div>
            <ButtonLink to="/learn" look="primary">
              Go on learning
            </ButtonLink>
          </div>
        )}
      </Section>
    </>
  );
}

function wordsOf(line: Line): string {
  if (line.state === 'met') return line.metAt === null ? 'Met' : `Met on ${writeDay(line.metAt)}`;
  if (line.state === 'planned') return line.note ?? 'Planned';
  return line.note ?? 'Missing';
}
