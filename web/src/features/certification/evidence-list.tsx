import { Notice } from '../../ui/notice.tsx';
import type { CandidateEvidence } from './certification-query.ts';
import styles from './certification.module.css';
import { writeDay } from './write-day.ts';

/** Everything that an award rests on: identity, agreement, quizzes, exam, conflicts. */
export function EvidenceList({ evidence }: { readonly evidence: CandidateEvidence }) {
  const { exam, agreement } = evidence;
  return (
    <>
      {evidence.conflict !== null && (
        <Notice tone="danger" title="You may not decide about this candidate">
          <p>{evidence.conflict} Another officer has to decide.</p>
        </Notice>
      )}
      {exam !== null && !exam.isBankPrivate && (
        <Notice tone="caution" title="The exam used the practice bank">
          <p>
            Its questions are public, so candidates can have read them before.{' '}
            {evidence.isBankExceptionNeeded
              ? 'Use a private bank, or record below why this exam may count.'
              : 'In a demonstration that is all there is.'}
          </p>
        </Notice>
      )}
      <dl className={styles.facts}>
        <dt>Legal name</dt>
        <dd dir="auto">{evidence.legalName}</dd>
        <dt>Agreement</dt>
        <dd>
          {agreement === null
            ? 'None accepted'
            : `Version ${agreement.version}, accepted ${writeDay(agreement.acceptedAt)}`}
        </dd>
        {evidence.quizPasses.map((pass) => (
          <FactRow
            key={pass.module}
            label={`Module ${pass.module} quiz`}
            value={`${pass.score}, ${writeDay(pass.passedAt)}`}
          />
        ))}
        <FactRow
          label="Certification exam"
          value={exam === null ? 'Not passed' : `${exam.score}, pass mark ${exam.passMark}, ${writeDay(exam.passedAt)}`}
        />
        {evidence.work.map(({ title, points, passedAt }) => (
          <FactRow key={title} label={title} value={`${points}, ${writeDay(passedAt)}`} />
        ))}
        <FactRow label="Conflicts" value={evidence.conflict ?? 'None known between you and this candidate'} />
      </dl>
      {!evidence.isComplete && (
        <Notice tone="caution" title="Not everything is met">
          <ul>
            {evidence.standing.flatMap((line) =>
              line.state === 'missing' ? [<li key={line.id}>{line.title}</li>] : [],
            )}
          </ul>
        </Notice>
      )}
      {evidence.certificateNumber !== null && <Notice title={`Awarded already: ${evidence.certificateNumber}`} />}
    </>
  );
}

function FactRow({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{value}</dd>
    </>
  );
}
