import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type Answer, request } from '../../api/request.ts';
import { useViewer } from '../../api/use-viewer.ts';
import { csvFileName } from '../../ui/csv-file-name.ts';
import { DataTable } from '../../ui/data-table.tsx';
import { DownloadCsv } from '../../ui/download-csv.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { agreementFields, type Agreement } from './agreement-fields.ts';
import { AgreementNumber } from './agreement-number.tsx';
import { OwnAgreement } from './own-agreement.tsx';

type Report = Answer<'GET /api/marking-agreement'>;

/** How far marks agree that were given without seeing each other: for officers everybody's, for a marker their own. */
export function AgreementPage() {
  const viewer = useViewer();
  const isOfficer = viewer?.roles.includes('officer') === true;
  return (
    <Page
      title="Agreement between markers"
      purpose="Two people mark the same work without seeing each other's marks. These numbers say how far they agree."
      above={isOfficer && <Link to="/staff/marking-decisions">Marks</Link>}
    >
      <p>
        Exact and adjacent are shares of all criteria that two people gave a level: the same level, or at most one
        apart. Kappa takes away what chance alone would give; severity is in levels, and below nothing is stricter than
        the others. Every number has its interval of 95 %; where there is too little to say, it says how much is
        missing.
      </p>
      {viewer?.roles.includes('marker') === true && <OwnAgreement />}
      {isOfficer && <Everybody />}
    </Page>
  );
}

function Everybody() {
  const { data, error, refetch } = useQuery({
    queryKey: ['marking-agreement'],
    queryFn: ({ signal }) => request('GET /api/marking-agreement', {}, { signal }),
  });
  if (data === undefined)
    return error === null ? (
      <Loading what="the agreement" lines={6} />
    ) : (
      <StaffRefusal error={error} onRetry={() => void refetch()} />
    );
  if (data.subjects.length === 0)
    return (
      <Empty title="No work has two marks yet">
        Every capstone gets two, and every assignment near the pass mark or drawn by lot.
      </Empty>
    );
  return (
    <>
      <Section title="By subject">
        <AgreementTable caption="Agreement by subject" rows={data.subjects.map((row) => named(row.title, row))} />
      </Section>
      <Section title="By marker">
        <AgreementTable
          caption="Agreement by marker, each with all others"
          rows={data.markers.map((row) => named(row.name, row))}
        />
      </Section>
      <Section title="By criterion">
        <AgreementTable
          caption="Agreement by criterion"
          rows={data.criteria.map((row) => named(criterionName(row, data.subjects), row))}
        />
      </Section>
    </>
  );
}

type Row = { readonly name: string; readonly agreement: Agreement };

function named(name: string, { agreement }: { readonly agreement: Agreement }): Row {
  return { name, agreement };
}

function criterionName({ subject, title }: Report['criteria'][number], subjects: Report['subjects']): string {
  return `${title} (${subjects.find((one) => one.subject === subject)?.title ?? subject})`;
}

function AgreementTable({ caption, rows }: { readonly caption: string; readonly rows: readonly Row[] }) {
  return (
    <>
      <DataTable
        caption={caption}
        keyOf={({ name }) => name}
        rows={rows}
        columns={[
          { id: 'name', label: 'Of', cell: ({ name }) => <bdi>{name}</bdi> },
          { id: 'works', label: 'Works', isFigure: true, cell: ({ agreement }) => agreement.works },
          {
            id: 'exact',
            label: 'Exact',
            isFigure: true,
            cell: ({ agreement }) => <AgreementNumber estimate={agreement.exact} />,
          },
          {
            id: 'adjacent',
            label: 'Adjacent',
            isFigure: true,
            cell: ({ agreement }) => <AgreementNumber estimate={agreement.adjacent} />,
          },
          {
            id: 'kappa',
            label: 'Quadratic kappa',
            isFigure: true,
            cell: ({ agreement }) => <AgreementNumber estimate={agreement.quadraticKappa} />,
          },
          {
            id: 'severity',
            label: 'Severity',
            isFigure: true,
            cell: ({ agreement }) => <AgreementNumber estimate={agreement.severity} />,
          },
        ]}
      />
      <div>
        <DownloadCsv
          fields={[{ label: 'Of', text: ({ name }: Row) => name }, ...agreementFields]}
          rows={rows}
          fileName={csvFileName(caption)}
        />
      </div>
    </>
  );
}
