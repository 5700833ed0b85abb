import { useMutation, useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Tag } from '../../ui/tag.tsx';
import { Facts } from './facts.tsx';
import { momentWords } from './form-words.ts';
import { type FormDetail, formsQuery } from './forms-query.ts';
import styles from './forms.module.css';

type Walk = FormDetail['walks'][number];

/** The program's own walks through the form; one that passed on this build is needed before anybody sits it. */
export function WalkList({ detail }: { readonly detail: FormDetail }) {
  const queryClient = useQueryClient();
  const { id, status } = detail.form;
  const walk = useMutation({
    mutationFn: () => request('POST /api/forms/:id/walks', { params: { id } }),
    onSuccess: () => queryClient.invalidateQueries({ queryKey: formsQuery.queryKey }),
  });
  const isMissing = !detail.walks.some(({ isThisBuild, hasPassed }) => isThisBuild && hasPassed);
  return (
    <div className={styles.group}>
      {isMissing && (
        <Notice tone="caution" title="No walk has passed on this build">
          <p>Before the form can be published, the program has to show, answer and score all of it once.</p>
        </Notice>
      )}
      {walk.error !== null && <Notice tone="danger" role="alert" title={walk.error.message} />}
      {detail.walks.map((one) => (
        <Shown key={one.walkedAt} walk={one} />
      ))}
      {status !== 'retired' && (
        <div>
          <Button isPending={walk.isPending} onPress={() => walk.mutate()}>
            Walk through it again
          </Button>
        </div>
      )}
    </div>
  );
}

function Shown({ walk }: { readonly walk: Walk }) {
  const { shown, scores, navigation } = walk;
  return (
    <article className={styles.card} aria-label={`Walk of ${momentWords(walk.walkedAt)}`}>
      <p>
        <Tag tone={walk.hasPassed ? 'good' : 'danger'}>{walk.hasPassed ? 'Passed' : 'Faults found'}</Tag>{' '}
        {momentWords(walk.walkedAt)}, build <code>{walk.build}</code>
        {walk.isThisBuild ? ' (this one)' : ''}
      </p>
      <Facts
        facts={[
          ['Shown', `${shown.texts} texts, ${shown.options} options, ${shown.exhibits} exhibits`],
          ['Points with every key', `${points(scores.keys)} of ${points(scores.maximum)}`],
          ['Points of an empty sheet', points(scores.empty)],
          [
            'States of the exam room',
            `${navigation.reached} of ${navigation.states}, by ${navigation.steps.toLocaleString('en-GB')} steps`,
          ],
        ]}
      />
      {walk.faults.length > 0 && (
        <ul>
          {walk.faults.map((fault) => (
            <li key={fault}>{fault}</li>
          ))}
        </ul>
      )}
    </article>
  );
}

/** Whole points without their denominator. */
function points(fraction: string): string {
  return fraction.replace(/\/1$/, '');
}
