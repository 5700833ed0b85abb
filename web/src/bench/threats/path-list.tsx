import type { SystemModel } from '@cmdsp/workbench/system-model';
import { type AttackPath, namePlace } from '@cmdsp/workbench/threats';
import { Button } from '../../ui/button.tsx';
import { positionWords } from './position-words.ts';
import { stepWords } from './step-words.ts';
import styles from './threats.module.css';

/** As many as anybody reads; the rest comes up when these are stopped. */
const mostPaths = 40;

/** The ways of an attack, each step with its reason. */
export function PathList({
  model,
  paths,
  onShow,
}: {
  readonly model: SystemModel;
  readonly paths: readonly AttackPath[];
  readonly onShow: (path: number) => void;
}) {
  return (
    <>
      <ol className={styles.rows}>
        {paths.slice(0, mostPaths).map(({ position, asset, steps }, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a way is known by its number
          <li key={index} className={styles.row}>
            <div className={styles.line}>
              <h4>
                Way {index + 1}, to {namePlace(model, asset.element)}
              </h4>
              <Button look="quiet" aria-label={`Show on the system: way ${index + 1}`} onPress={() => onShow(index)}>
                Show on the system
              </Button>
            </div>
            <p className={styles.quiet}>Begins: {positionWords(model, position)}</p>
            {steps.length === 0 ? (
              <p>The adversary begins inside what must not be touched.</p>
            ) : (
              <ol className={styles.steps}>
                {steps.map((step) => (
                  <li key={step.flow}>{stepWords(model, step)}</li>
                ))}
              </ol>
            )}
          </li>
        ))}
      </ol>
      {paths.length > mostPaths && (
        <p className={styles.quiet}>
          {paths.length - mostPaths} more are not shown. Stop some of these first, or state fewer starts.
        </p>
      )}
    </>
  );
}
