import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Refusal } from '../../ui/refusal.tsx';
import { CloseGrading } from './close-grading.tsx';
import { type LabFront, labRunQuery, type RunKind } from './lab-queries.ts';
import styles from './labs.module.css';
import { pointsWords } from '../../ui/points-words.ts';

/** Begin or continue: practice as often as one likes, a graded run while any are left. */
export function StartRuns({ front }: { readonly front: LabFront }) {
  const { id, standing } = front.lab;
  const { practice, graded } = standing;
  const client = useQueryClient();
  const navigate = useNavigate();
  const begin = useMutation({
    mutationFn: (kind: RunKind) => request('POST /api/labs/:lab/runs', { params: { lab: id }, body: { kind } }),
    onSuccess: async (run) => {
      client.setQueryData(labRunQuery(run.id).queryKey, run);
      await navigate({ to: '/labs/$lab/runs/$run', params: { lab: id, run: run.id } });
    },
  });
  const mayGrade = graded.openRun !== null || (!graded.isClosed && graded.taken < graded.most);
  const pendingFor = (kind: RunKind) => begin.isPending && begin.variables === kind;
  return (
    <>
      <div className={styles.starts}>
        <div className={styles.start}>
          <h3>Practice</h3>
          <p>Have it marked as often as you like, with every reason at once. Nobody but you sees it.</p>
          <p className={styles.quiet}>
            {practice.best === null ? 'Not marked yet' : `Best: ${pointsWords(practice.best)} of 100`}
          </p>
          <div>
            <Button look="primary" isPending={pendingFor('practice')} onPress={() => begin.mutate('practice')}>
              {practice.openRun === null ? 'Begin practice' : 'Continue practice'}
            </Button>
          </div>
        </div>
        <div className={styles.start}>
          <h3>Graded run</h3>
          <p>
            Handed in once and marked by the server. You see the points at once and the reasons after your last graded
            run. Your situation is another one than in practice.
          </p>
          <p className={styles.quiet}>
            {graded.taken} of {graded.most} taken
            {graded.best !== null && ` · best, which counts: ${pointsWords(graded.best)} of 100`}
          </p>
          {mayGrade ? (
            <div>
              <Button isPending={pendingFor('graded')} onPress={() => begin.mutate('graded')}>
                {graded.openRun === null ? 'Begin a graded run' : 'Continue the graded run'}
              </Button>
            </div>
          ) : (
            <p>You take no further graded run of this lab. The reasons of those you took are open.</p>
          )}
        </div>
      </div>
      {begin.error !== null && <Refusal error={begin.error} />}
      {graded.taken > 0 && graded.openRun === null && !graded.isClosed && <CloseGrading lab={id} />}
    </>
  );
}
