import { useEffect, useRef, useState } from 'react';
import { RequestError } from '../api/request.ts';
import { enterSitting, type Entered } from './enter-sitting.ts';
import { ExamRoom } from './exam-room.tsx';
import { Finished } from './finished.tsx';
import { Foyer } from './foyer.tsx';
import { Shut } from './shut.tsx';

type View =
  | { readonly kind: 'entering' }
  | { readonly kind: 'failed'; readonly error: unknown }
  | { readonly kind: 'entered'; readonly entered: Entered };

/** One sitting from the door to the end: foyer, room, finished. One page, no reload, nothing but the exam. */
export function ExamApp({ sittingId }: { readonly sittingId: string }) {
  const [view, setView] = useState<View>({ kind: 'entering' });
  const [attempt, setAttempt] = useState(0);
  const entered = useRef<Entered | null>(null);

  useEffect(() => {
    let isCurrent = true;
    enterSitting(sittingId).then(
      (result) => {
        entered.current = result;
        if (isCurrent) setView({ kind: 'entered', entered: result });
        else result.leave();
      },
      (error: unknown) => {
        if (isCurrent) setView({ kind: 'failed', error });
      },
    );
    return () => {
      isCurrent = false;
      entered.current?.leave();
      entered.current = null;
    };
  }, [sittingId, attempt]);

  const enterAgain = () => {
    setView({ kind: 'entering' });
    setAttempt((count) => count + 1);
  };

  if (view.kind === 'entering') return <Shut title="Opening your exam" isBusy />;
  if (view.kind === 'failed')
    return <Shut title={titleOf(view.error)} message={messageOf(view.error)} onRetry={enterAgain} />;
  const { entered: exam } = view;
  if (exam.kind === 'elsewhere') {
    return (
      <Shut
        title="This exam is open in another tab"
        message="Two tabs would write over each other. You can go on here; the other tab then stops, and nothing is lost."
        action={{ label: 'Continue here', onPress: () => void exam.takeOver().then(enterAgain, enterAgain) }}
      />
    );
  }
  if (exam.kind === 'finished') return <Finished sitting={exam.sitting} refused={0} />;
  if (exam.kind === 'foyer') return <Foyer exam={exam} onStarted={enterAgain} />;
  return <ExamRoom exam={exam} onEnded={enterAgain} />;
}

function titleOf(error: unknown): string {
  if (!(error instanceof RequestError)) return 'The exam could not be opened';
  if (error.status === 401) return 'Please sign in again';
  return error.status === 404 ? 'There is no such exam' : 'The exam could not be opened';
}

function messageOf(error: unknown): string {
  if (error instanceof RequestError && error.status === 401)
    return 'Sign in with your account in the same browser, then come back to this page. Your answers are kept.';
  return error instanceof Error ? error.message : 'Something unexpected happened. Try again.';
}
