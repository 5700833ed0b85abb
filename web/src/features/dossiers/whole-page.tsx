import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from '../../ui/button.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { type WholeDossier, wholeQuery } from './dossier-queries.ts';
import { LabEvidence } from './lab-evidence.tsx';
import { WholeParts } from './whole-parts.tsx';
import styles from './dossiers.module.css';

/** The whole dossier on one page, to print, or to keep as a file. */
export function WholePage() {
  const { data, error, refetch } = useQuery(wholeQuery);
  if (data === undefined) {
    return (
      <Page title="Dossier">
        {error === null ? <Loading what="your dossier" /> : <Refusal error={error} onRetry={() => void refetch()} />}
      </Page>
    );
  }
  return (
    <Page
      title={data.case.title}
      above={<Link to="/dossier">Dossier</Link>}
      action={
        <div className={styles.actions} data-screen-only="">
          <Button onPress={() => window.print()}>Print</Button>
          <Button onPress={() => keep(data)}>Keep as a file (JSON)</Button>
        </div>
      }
    >
      <WholeParts parts={data.parts} entries={data.entries} />
      <Section title="Lab evidence">
        <LabEvidence labs={data.labs} />
      </Section>
    </Page>
  );
}

function keep(dossier: WholeDossier): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(dossier, null, 2)], { type: 'application/json' }));
  const link = Object.assign(document.createElement('a'), {
    href: address,
    download: `dossier-${dossier.case.id}.json`,
  });
  link.click();
  URL.revokeObjectURL(address);
}
