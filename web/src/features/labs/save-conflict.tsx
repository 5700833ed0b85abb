import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Notice } from '../../ui/notice.tsx';
import type { RunKeeper } from './run-keeper.ts';
import styles from './labs.module.css';

type ConflictProps = {
  readonly keeper: RunKeeper;
  /** Shows the other answer in the editor, or one's own again. */
  readonly onLook: (other: unknown) => void;
};

/** Two answers to one run: one is here, one was saved elsewhere. Both can be looked at before one is chosen. */
export function SaveConflict({ keeper, onLook }: ConflictProps) {
  const [isOther, setOther] = useState(false);
  const state = keeper.state();
  if (state.kind !== 'conflict') return null;
  const { savedAt, answer } = state.theirs;
  const look = () => {
    setOther(!isOther);
    onLook(isOther ? null : answer);
  };
  const choose = (decide: () => void) => () => {
    onLook(null);
    decide();
  };
  return (
    <Notice tone="caution" role="alert" title="This run was also saved somewhere else">
      <p>
        In another window or on another device, at {new Date(savedAt).toLocaleTimeString('en-GB')}. You are looking at{' '}
        {isOther ? 'that answer.' : 'the answer of this page.'} Nothing is lost: every save can be looked at again.
      </p>
      <div className={styles.actions}>
        <Button onPress={look}>{isOther ? 'Look at the answer of this page' : 'Look at the other answer'}</Button>
        <Button onPress={choose(keeper.keepMine)}>Go on with the answer of this page</Button>
        <Button onPress={choose(keeper.takeTheirs)}>Go on with the other answer</Button>
      </div>
    </Notice>
  );
}
