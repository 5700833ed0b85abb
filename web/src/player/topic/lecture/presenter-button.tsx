import { useState } from 'react';
import { Button } from '../../../ui/button.tsx';
import { Notice } from '../../../ui/notice.tsx';
import styles from './lecture.module.css';

type PresenterButtonProps = { readonly topicId: string; readonly slide: number; readonly isPresenterThere: boolean };

/** Opens the window for the speaker: notes, next slide, clock. Says when the browser will not have it. */
export function PresenterButton({ topicId, slide, isPresenterThere }: PresenterButtonProps) {
  const [isBlocked, setBlocked] = useState(false);
  const address = `/learn/topics/${topicId}/presenter?slide=${slide}`;
  const open = () => {
    const opened = window.open(address, `cmdsp-presenter-${topicId}`, 'popup,width=1100,height=760');
    setBlocked(opened === null);
    opened?.focus();
  };
  return (
    <>
      <Button look="quiet" onPress={open}>
        {isPresenterThere ? 'Show the presenter window' : 'Open the presenter window'}
      </Button>
      {isPresenterThere && (
        <span className={styles.presenter} role="status">
          In step with the presenter window
        </span>
      )}
      {isBlocked && !isPresenterThere && (
        <div className={styles.blocked}>
          <Notice tone="caution" role="status" title="The browser did not open the window">
            <span>
              Allow pop-up windows for this address, or{' '}
              <a href={address} target="_blank" rel="opener">
                open the presenter view in a tab
              </a>{' '}
              and move it to your own screen.
            </span>
          </Notice>
        </div>
      )}
    </>
  );
}
