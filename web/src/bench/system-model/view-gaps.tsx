import { type ArchitectureView, findPart, type SystemModel } from '@cmdsp/workbench/system-model';
import { Notice } from '../../ui/notice.tsx';
import styles from './system-model-editor.module.css';
import { viewWords } from './words.ts';

/** What a reader of the view would ask, each with the way to the part that it is about. */
export function ViewGaps({
  view,
  model,
  onOpen,
}: {
  readonly view: ArchitectureView;
  readonly model: SystemModel;
  readonly onOpen: (id: string) => void;
}) {
  if (view.gaps.length === 0) return <Notice tone="good" title={`${viewWords[view.kind]}: nothing is left to ask`} />;
  return (
    <Notice tone="caution" title={`${viewWords[view.kind]}: ${view.gaps.length} questions`}>
      <ul className={styles.gaps}>
        {view.gaps.map(({ at, message }) => {
          const [id] = at;
          return (
            <li key={message}>
              {message}{' '}
              {id !== undefined && findPart(model, id) !== null && (
                <button type="button" className={styles.link} onClick={() => onOpen(id)}>
                  Open<span className="visually-hidden">: {message}</span>
                </button>
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}
