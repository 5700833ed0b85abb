import { type ReactNode, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Failure } from '../../ui/states.tsx';
import { useStep } from './capstone-query.ts';
import styles from './capstones.module.css';

type NextStepProps = {
  readonly step: Parameters<typeof useStep>[0];
  /** On the button, here and in the question. */
  readonly label: string;
  /** False while something typed is not confirmed by the server. */
  readonly isReady: boolean;
  readonly title: string;
  readonly stay: string;
  readonly children: ReactNode;
};

/** The way on, with a question about what cannot be taken back. */
export function NextStep({ step, label, isReady, title, stay, children }: NextStepProps) {
  const [isAsking, setAsking] = useState(false);
  const go = useStep(step);
  return (
    <>
      <div className={styles.actions}>
        <Button look="primary" isDisabled={!isReady} isPending={go.isPending} onPress={() => setAsking(true)}>
          {label}
        </Button>
        {!isReady && <span className={styles.quiet}>Waits until what you typed is saved.</span>}
      </div>
      {go.error !== null && <Failure error={go.error} />}
      <Dialog
        title={title}
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>{stay}</Button>
            <Button
              look="primary"
              onPress={() => {
                setAsking(false);
                go.mutate();
              }}
            >
              {label}
            </Button>
          </>
        }
      >
        {children}
      </Dialog>
    </>
  );
}
