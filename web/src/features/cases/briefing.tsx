import { Markdown, type MarkdownPlaces } from '../../player/markdown.tsx';
import { Button } from '../../ui/button.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import type { CasePlay } from './case-queries.ts';
import { CounterpartList } from './counterpart-list.tsx';
import { PlaceHeading } from './place-heading.tsx';
import styles from './play.module.css';
import { useContinuation } from './use-continuation.ts';

type BriefingProps = { readonly play: CasePlay; readonly places: MarkdownPlaces };

/** Before the first step: the situation with its figures, what one's own role knows, whom one meets. */
export function Briefing({ play, places }: BriefingProps) {
  const go = useContinuation(play.id);
  return (
    <>
      <section className={styles.part}>
        <PlaceHeading>The situation</PlaceHeading>
        <Markdown tree={play.setting} look="reading" {...places} />
      </section>
      <section className={styles.brief}>
        <h2>What you know as {play.role.label}</h2>
        <p>{play.role.brief}</p>
        <p className={styles.quiet}>The other roles know other things. You read theirs in the debrief.</p>
      </section>
      <section className={styles.part}>
        <h2>Whom you meet</h2>
        <CounterpartList counterparts={play.counterparts} />
      </section>
      {go.error !== null && <Refusal error={go.error} />}
      <div>
        <Button look="primary" isPending={go.isPending} onPress={() => go.mutate(null)}>
          Begin with the first step
        </Button>
      </div>
    </>
  );
}
