import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { DataTable } from '../../ui/data-table.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { type Storage, storageQuery } from './administration-queries.ts';
import { ageWords, byteWords } from './administration-words.ts';
import styles from './administration.module.css';

/** What the installation takes, how much is free, and the last backup. */
export function StoragePage() {
  const { data, error, refetch } = useQuery(storageQuery);
  return (
    <Page
      title="Storage"
      purpose="What the database and attached files take, how much disk is free, and the last backup."
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="storage" lines={8} />}
      {data !== undefined && (
        <>
          <Section title="Backups">
            <Backups backups={data.backups} />
          </Section>
          <Section title="Space">
            <Space storage={data} />
          </Section>
          <Section title="Tables">
            <DataTable
              caption="Tables"
              rows={data.database.tables.slice(0, 25)}
              keyOf={({ name }) => name}
              columns={[
                { id: 'name', label: 'Table', cell: ({ name }) => <code>{name}</code> },
                { id: 'bytes', label: 'Size', cell: ({ bytes }) => byteWords(bytes), isFigure: true },
                { id: 'rows', label: 'Rows, about', cell: ({ rows }) => rows.toLocaleString('en-GB'), isFigure: true },
              ]}
            />
            <p className={styles.quiet}>The 25 largest of {data.database.tables.length}, indexes included.</p>
          </Section>
        </>
      )}
    </Page>
  );
}

function Backups({ backups }: { readonly backups: Storage['backups'] }) {
  const { last, ageSeconds, alarmHours, isOld, directory } = backups;
  return (
    <div className={styles.group}>
      {isOld && (
        <Notice tone="danger" title={last === null ? 'There is no backup' : 'The last backup is too old'}>
          <span>
            {last === null ? 'None was found in the folder below.' : `${alarmHours} hours are allowed.`} Make one now,
            and let a timer of the machine make one every day.
          </span>
        </Notice>
      )}
      <dl className={styles.facts}>
        <Fact label="Last backup">
          {last === null || ageSeconds === null
            ? 'None'
            : `${new Date(last.createdAt).toLocaleString('en-GB', { dateStyle: 'medium', timeStyle: 'short' })}, ${ageWords(ageSeconds)} old`}
        </Fact>
        {last !== null && (
          <Fact label="File">
            <code>{last.file}</code>, {byteWords(last.bytes)}
          </Fact>
        )}
        <Fact label="Looked for in">
          <code>{directory}</code>
        </Fact>
      </dl>
      <p>
        On the machine of the program: <code className={styles.command}>npm run backup -- {directory}/cmdsp.gz</code>.
        It runs while people work. Only <code>npm run restore</code> into an empty database proves that a backup is
        whole; do that now and then.
      </p>
    </div>
  );
}

function Space({ storage: { database, attachments, disk } }: { readonly storage: Storage }) {
  return (
    <div className={styles.group}>
      {disk?.isLow === true && (
        <Notice tone="danger" title="The disk is nearly full">
          <span>Less than {disk.alarmPercent} % is free. Without room nothing can be saved.</span>
        </Notice>
      )}
      {attachments.isScannerThere === null && (
        <Notice tone="caution" title="No virus scanner looks at files">
          <span>
            Files beside marked work are known by their bytes, and never opened here. Set <code>CMDSP_CLAMD</code> to a
            clamd, and it looks at each of them first.
          </span>
        </Notice>
      )}
      {attachments.isScannerThere === false && (
        <Notice tone="danger" title="The virus scanner does not answer">
          <span>Until it does, nobody can attach a file to marked work. Writing and handing in go on.</span>
        </Notice>
      )}
      <dl className={styles.facts}>
        <Fact label="Database">{byteWords(database.bytes)}</Fact>
        <Fact label="Attached files">
          {attachments.count === 1 ? '1 file' : `${attachments.count.toLocaleString('en-GB')} files`},{' '}
          {byteWords(attachments.bytes)}
        </Fact>
        <Fact label="New files go to">
          {attachments.bucket === null ? 'this disk' : <code>{attachments.bucket}</code>}
        </Fact>
        {attachments.isScannerThere === true && <Fact label="Virus scanner">Answers</Fact>}
        <Fact label="Free on the disk of the data">
          {disk === null ? 'Unknown' : `${byteWords(disk.freeBytes)} of ${byteWords(disk.totalBytes)}`}
        </Fact>
      </dl>
    </div>
  );
}

function Fact({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
