import type { Answer } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './advisory.module.css';
import { tabOfPath } from './tab-of-path.ts';

type Report = Answer<'POST /api/bench/csaf-tests'>;
type Finding = Report['findings'][number];

const kinds = [
  { kind: 'mandatory', title: 'Mandatory: must be mended' },
  { kind: 'optional', title: 'Optional: should be mended' },
  { kind: 'informative', title: 'Informative: worth a look' },
] as const;

/** What the tests found, by how much it weighs; each finding leads to the part of the editor that it is about. */
export function CsafFindings({ report, onShow }: { readonly report: Report; readonly onShow: (path: string) => void }) {
  const { findings, total, most, leftOut } = report;
  const mandatory = findings.filter(({ kind }) => kind === 'mandatory').length;
  return (
    <>
      <Notice
        role="status"
        tone={mandatory === 0 ? 'good' : 'caution'}
        title={
          mandatory === 0
            ? 'Valid: no mandatory test finds anything.'
            : `Not valid yet: mandatory tests find ${mandatory}${total > most ? ' or more' : ''}.`
        }
      >
        {total > most && (
          <p>
            The first {most} of {total} findings are shown.
          </p>
        )}
      </Notice>
      {kinds.map(({ kind, title }) => {
        const of = findings.filter((finding) => finding.kind === kind);
        return of.length === 0 ? null : (
          <section key={kind} className={styles.part} aria-label={title}>
            <h3>
              {title} ({of.length})
            </h3>
            <ul className={styles.list}>
              {of.map((finding, place) => (
                <li key={place} className={styles.finding}>
                  <FindingWords finding={finding} onShow={onShow} />
                </li>
              ))}
            </ul>
          </section>
        );
      })}
      <p className={styles.quiet}>
        Not run: {leftOut.map(({ test, reason }) => `${test} (${reason.replace(/\.$/, '')})`).join(', ')}.
      </p>
    </>
  );
}

function FindingWords({ finding, onShow }: { readonly finding: Finding; readonly onShow: (path: string) => void }) {
  const { test, path, message } = finding;
  return (
    <>
      <span>
        <strong>{test === 'schema' ? 'Schema' : test}</strong> {message}
      </span>
      <span className={styles.bar}>
        <code>{path === '' ? 'the whole document' : path}</code>
        {tabOfPath(path) !== null && (
          <Button look="quiet" aria-label={`Show ${path} in the editor`} onPress={() => onShow(path)}>
            Show
          </Button>
        )}
      </span>
    </>
  );
}
