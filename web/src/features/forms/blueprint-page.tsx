import { useQuery } from '@tanstack/react-query';
import { ButtonLink } from '../../ui/button-link.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Loading } from '../../ui/states.tsx';
import { Facts } from './facts.tsx';
import { type Blueprint, formsQuery } from './forms-query.ts';
import styles from './forms.module.css';

/** What every examination form must hold, and why each domain weighs what it weighs. */
export function BlueprintPage() {
  const { data, error, refetch } = useQuery(formsQuery);
  return (
    <Page
      title="Blueprint"
      purpose="The rules that every examination form keeps exactly. They are part of the programme’s content and change with a release."
      action={<ButtonLink to="/staff/forms">See the forms</ButtonLink>}
    >
      {error !== null && <StaffRefusal error={error} onRetry={() => void refetch()} />}
      {data === undefined && error === null && <Loading what="the blueprint" lines={6} />}
      {data !== undefined && <Shown blueprint={data.blueprint} />}
    </Page>
  );
}

/** Kinds of question as officers call them. */
const kindWords: Readonly<Record<string, string>> = {
  single: 'single best answer',
  choose: 'choose several',
};

function Shown({ blueprint }: { readonly blueprint: Blueprint }) {
  const { difficulty } = blueprint;
  return (
    <>
      {blueprint.isReviewDue && (
        <Notice tone="caution" title="The weights are due for review">
          <p>They were to be looked at again by {formatPartialDate(blueprint.reviewBy)}.</p>
        </Notice>
      )}
      <Section title="Domains and weights">
        <p className={styles.quiet}>
          Owner: {blueprint.owner}. To be reviewed by {formatPartialDate(blueprint.reviewBy)}.
        </p>
        <DataTable
          caption="Domains, their weights and the reasons"
          rows={blueprint.domains}
          keyOf={({ domain }) => String(domain)}
          columns={[
            { id: 'domain', label: 'Domain', cell: ({ domain, title }) => `${domain}. ${title}` },
            { id: 'questions', label: 'Scored questions', isFigure: true, cell: ({ questions }) => questions },
            { id: 'weight', label: 'Weight', isFigure: true, cell: ({ weightPercent }) => `${weightPercent}\u00a0%` },
            { id: 'why', label: 'What people do at work', cell: ({ rationale }) => rationale },
          ]}
        />
      </Section>
      <Section title="Rules of every form">
        <Facts
          facts={[
            ['Scored questions', String(blueprint.scored)],
            ['Pretest questions, not counted', String(blueprint.pretest)],
            ['Scenario sets, whole', String(blueprint.sets)],
            [
              'Sets join design, risk and operations',
              blueprint.joinEachPair ? 'Each two of them at least once' : 'Not asked',
            ],
            ['Time', `${blueprint.durationMinutes} minutes`],
            ['To pass', `${blueprint.passPercent} % of the points`],
            ['Practical questions at least', `${blueprint.practicalPercent} %`],
            [
              'Mean difficulty of scored points',
              difficulty === null
                ? 'Not balanced'
                : `${difficulty.targetPercent} % ± ${difficulty.tolerancePoints} points`,
            ],
            ['In common with another form at most', `${blueprint.maximumOverlapPercent} %`],
            ['Forms in use a question may stand on', String(blueprint.maximumUses)],
            ['Kinds of question', blueprint.kinds.map((kind) => kindWords[kind] ?? kind).join(', ')],
          ]}
        />
      </Section>
    </>
  );
}
