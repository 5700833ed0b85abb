import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { Empty, Failure, Loading } from '../../ui/states.tsx';
import { EndRelationDialog } from './end-relation-dialog.tsx';
import styles from './people.module.css';
import { RelationDialog } from './relation-dialog.tsx';
import { relationLabels } from './relation-labels.ts';
import { type Relation, relationsQuery } from './relations-query.ts';

/** The relations of a person from and to; recorded and ended with a reason. */
export function RelationList({ personId }: { readonly personId: string }) {
  const { data, error, refetch } = useQuery(relationsQuery(personId));
  const [isAdding, setAdding] = useState(false);
  const [ending, setEnding] = useState<Relation | null>(null);
  return (
    <div className={styles.group}>
      <p className={styles.quiet}>A relation that has ended still counts for two years.</p>
      <div>
        <Button onPress={() => setAdding(true)}>Record a relation</Button>
      </div>
      {data === undefined && error === null && <Loading what="the relations" />}
      {error !== null && <Failure error={error} onRetry={() => void refetch()} />}
      {data?.relations.length === 0 && (
        <Empty title="No relation is recorded">Who teaches a cohort is recorded when its people go to the exam.</Empty>
      )}
      {data !== undefined && data.relations.length > 0 && (
        <DataTable
          caption="Relations"
          rows={data.relations}
          keyOf={({ id }) => id}
          columns={[
            {
              id: 'what',
              label: 'Relation',
              cell: ({ kind, otherName }) => (
                <span>
                  {relationLabels[kind]} <bdi>{otherName}</bdi>
                </span>
              ),
            },
            { id: 'from', label: 'From', cell: ({ sinceOn }) => sinceOn },
            {
              id: 'to',
              label: 'To',
              cell: ({ untilOn, endReason }) => (untilOn === null ? 'In force' : `${untilOn}: ${endReason ?? ''}`),
            },
            {
              id: 'end',
              label: 'Change',
              cell: (relation) =>
                relation.untilOn === null && (
                  <Button
                    onPress={() => setEnding(relation)}
                    aria-label={`End: ${relationLabels[relation.kind]} ${relation.otherName}`}
                  >
                    End
                  </Button>
                ),
            },
          ]}
        />
      )}
      {isAdding && <RelationDialog personId={personId} onClose={() => setAdding(false)} />}
      {ending !== null && <EndRelationDialog personId={personId} relation={ending} onClose={() => setEnding(null)} />}
    </div>
  );
}
