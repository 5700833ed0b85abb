import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { ButtonLink } from '../../ui/button-link.tsx';
import { Page } from '../../ui/page.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { CaseTrailAbove } from './case-links.tsx';
import { type Comparison, comparisonQuery } from './case-queries.ts';
import { EffectMarks } from './effect-marks.tsx';
import styles from './compare.module.css';

/** One's finished plays of a case, role beside role, step by step. */
export function ComparePage() {
  const { slug } = useParams({ from: '/learn/cases/$slug/compare' });
  const { data, error, refetch } = useQuery(comparisonQuery(slug));
  return (
    <Page
      title="Compare your roles"
      above={<CaseTrailAbove slug={slug} title={data?.case.title ?? 'This case'} />}
      purpose="Your newest finished play in each role, step by step. Nothing is added up: look at what you saw and for whom you decided."
    >
      {data === undefined ? (
        error === null ? (
          <Loading what="your plays" lines={6} />
        ) : (
          <Refusal error={error} onRetry={() => void refetch()} />
        )
      ) : (
        <ComparedSteps comparison={data} />
      )}
    </Page>
  );
}

function ComparedSteps({
  comparison: {
    case: { slug },
    plays,
    steps,
  },
}: {
  readonly comparison: Comparison;
}) {
  const isEnough = plays.length > 1;
  return (
    <>
      {!isEnough && (
        <Empty
          title={plays.length === 0 ? 'No finished play yet' : 'One role played so far'}
          action={
            <ButtonLink look="primary" to="/learn/cases/$slug" params={{ slug }}>
              Choose a role
            </ButtonLink>
          }
        >
          Finish the case in two roles, and they stand here side by side.
        </Empty>
      )}
      {steps.map((step) => (
        <section key={step.id} className={styles.step}>
          <h2>{step.title}</h2>
          <div className={styles.columns}>
            {plays.map(({ id, role }, index) => (
              <ComparedPlay key={id} label={role.label} visit={step.plays[index] ?? null} />
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

type Compared = Comparison['steps'][number]['plays'][number];

function ComparedPlay({ label, visit }: { readonly label: string; readonly visit: Compared }) {
  if (visit === null) {
    return (
      <article className={styles.play} data-absent="true">
        <h3>{label}</h3>
        <p className={styles.quiet}>Your way did not lead here.</p>
      </article>
    );
  }
  const { aside, text, choice } = visit;
  return (
    <article className={styles.play}>
      <h3>{label}</h3>
      <p className={styles.quiet}>You noticed</p>
      <p>{aside}</p>
      <p className={styles.quiet}>You decided</p>
      <p className={styles.decision}>{text}</p>
      <EffectMarks consequences={choice.consequences} />
      {choice.reason !== null && (
        <>
          <p className={styles.quiet}>Your reason</p>
          <p className={styles.reason}>{choice.reason}</p>
        </>
      )}
    </article>
  );
}
