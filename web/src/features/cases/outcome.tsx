import { Button } from '../../ui/button.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import type { CasePlay, Place } from './case-queries.ts';
import { Consequences } from './consequences.tsx';
import { Dialogue } from './dialogue.tsx';
import { PlaceHeading } from './place-heading.tsx';
import styles from './play.module.css';
import { useContinuation } from './use-continuation.ts';

type OutcomeProps = { readonly play: CasePlay; readonly place: Place<'outcome'> };

/** What came of a decision; only then the play goes on. */
export function Outcome({ play, place: { step, choice, isLast } }: OutcomeProps) {
  const go = useContinuation(play.id);
  const decided = new Date(choice.decidedAt).toLocaleTimeString('en-GB', { timeStyle: 'short' });
  return (
    <>
      <PlaceHeading above={`Step ${step.number}: ${step.title}`}>What came of it</PlaceHeading>
      <section className={styles.decided} aria-label="What you decided">
        <p className={styles.quiet}>You decided at {decided}</p>
        <p>{step.decisions.find(({ id }) => id === choice.decision)?.text}</p>
        {choice.reason !== null && (
          <p className={styles.reason}>
            <span className={styles.quiet}>Your reason, for you alone</span>
            {choice.reason}
          </p>
        )}
      </section>
      <Consequences consequences={choice.consequences} />
      {choice.reply !== null && <Dialogue said={[choice.reply]} counterparts={play.counterparts} />}
      {go.error !== null && <Refusal error={go.error} />}
      <div>
        <Button look="primary" isPending={go.isPending} onPress={() => go.mutate(step.id)}>
          {isLast ? 'Go to the debrief' : 'Go on to the next step'}
        </Button>
      </div>
    </>
  );
}
