import { findPart } from '@cmdsp/workbench/system-model';
import { useEffect, useRef } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import { ComponentDetails } from './component-details.tsx';
import { FlowDetails } from './flow-details.tsx';
import { GroupDetails } from './group-details.tsx';
import type { Mark } from './mark.ts';
import { ModelTitle } from './model-title.tsx';
import { removalOf } from './removal-of.ts';
import styles from './system-model-editor.module.css';
import type { Editing } from './use-model-editing.ts';
import { partWords } from './words.ts';

/** The chosen part beside drawing and tables; without one, the model as a whole. */
export function ModelDetails({
  editing,
  marks,
  reason,
}: {
  readonly editing: Editing;
  readonly marks: readonly Mark[];
  /** Why the part belongs to the view that is shown. */
  readonly reason: string | undefined;
}) {
  const { model, selected, detailsAsked, isReadOnly } = editing;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (detailsAsked > 0) heading.current?.focus();
  }, [detailsAsked]);
  const part = selected === null ? null : findPart(model, selected);
  if (part === null || selected === null) return <ModelTitle editing={editing} />;
  const remove = () => {
    editing.change(removalOf(model, selected));
    editing.select(null);
  };
  return (
    <div role="region" aria-label="Details" className={styles.details}>
      <h3 ref={heading} tabIndex={-1}>
        {partWords[part.kind]}
        {part.label !== '' && `: ${part.label}`}
      </h3>
      {reason !== undefined && <p className={styles.quiet}>In this view because: {reason}</p>}
      <div className={styles.marks}>
        {marks
          .filter(({ id }) => id === selected)
          .map(({ tone, words }) => (
            <Notice key={words} tone={tone}>
              {words}
            </Notice>
          ))}
      </div>
      <div key={selected} className={styles.fields}>
        <DetailsOf editing={editing} kind={part.kind} id={selected} />
      </div>
      {!isReadOnly && (
        <Button look="danger" onPress={remove}>
          Remove {partWords[part.kind].toLowerCase()}
        </Button>
      )}
    </div>
  );
}

function DetailsOf({
  editing,
  kind,
  id,
}: {
  readonly editing: Editing;
  readonly kind: keyof typeof partWords;
  readonly id: string;
}) {
  const { model } = editing;
  if (kind === 'components') {
    const component = model.components.find((one) => one.id === id);
    return component === undefined ? null : <ComponentDetails editing={editing} component={component} />;
  }
  if (kind === 'flows') {
    const flow = model.flows.find((one) => one.id === id);
    return flow === undefined ? null : <FlowDetails editing={editing} flow={flow} />;
  }
  return <GroupDetails editing={editing} kind={kind} id={id} />;
}
