import { useQueryClient } from '@tanstack/react-query';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Failure } from '../../ui/states.tsx';
import type { ArtefactKeeper } from './artefact-keeper.ts';
import { artefactQuery, type BenchArtefact, benchQuery } from './bench-queries.ts';
import styles from './bench.module.css';
import { useCommand } from './use-command.ts';

/** Two windows changed one artefact: neither is written over until the person has chosen. */
export function ArtefactConflict({
  artefact,
  keeper,
  mine,
}: {
  readonly artefact: BenchArtefact;
  readonly keeper: ArtefactKeeper;
  readonly mine: unknown;
}) {
  const client = useQueryClient();
  const { isPending, error, run } = useCommand();
  const { id, kind, title } = artefact;
  const newest = () => request('GET /api/bench/artefacts/:artefact', { params: { artefact: id } });
  const takeOther = async () => {
    const other = await newest();
    keeper.discard();
    client.setQueryData(artefactQuery(id).queryKey, other);
  };
  const keepBoth = async () => {
    await request('PUT /api/bench/artefacts/:artefact', {
      params: { artefact: crypto.randomUUID() },
      body: { kind, title: `${title.slice(0, 100)} (my changes)`, body: mine },
    });
    await client.invalidateQueries({ queryKey: benchQuery.queryKey });
    await takeOther();
  };
  return (
    <Notice tone="caution" role="alert" title="This artefact was changed in another window or on another device">
      <p>What you see here is yours and is not saved. Nothing was written over.</p>
      <div className={styles.actions}>
        <Button look="primary" isPending={isPending} onPress={() => run(keepBoth)}>
          Keep both: put mine beside it
        </Button>
        <Button isPending={isPending} onPress={() => run(async () => keeper.saveOver((await newest()).revision))}>
          Keep mine and replace the other
        </Button>
        <Button isPending={isPending} onPress={() => run(takeOther)}>
          Take the other and drop mine
        </Button>
      </div>
      {error !== null && <Failure error={error} />}
    </Notice>
  );
}
