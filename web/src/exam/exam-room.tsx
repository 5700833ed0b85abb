import { useCallback, useEffect, useState, useSyncExternalStore } from 'react';
import { isPaused, isReadyToSubmit, mayAnswer, timeLeft } from '@cmdsp/sittings/client';
import { Notice } from '../ui/notice.tsx';
import { isAnswered, journalled, sheetLines, toggleOption } from './answer-sheet.ts';
import { CallForHelp } from './call-for-help.tsx';
import type { RoomExam } from './enter-sitting.ts';
import { monotonic } from '../journal/monotonic.ts';
import styles from './exam-room.module.css';
import { HelpDialog } from './help-dialog.tsx';
import { LookSettings } from './look-settings.tsx';
import { NavigatorDialog } from './navigator-dialog.tsx';
import { Notices } from './notices.tsx';
import { OnBreak } from './on-break.tsx';
import { Paused } from './paused.tsx';
import { QuestionPane } from './question-pane.tsx';
import { RehearsalPanel } from './rehearsal-panel.tsx';
import { RemarkBox } from './remark-box.tsx';
import { ReviewPane } from './review-pane.tsx';
import { RoomFooter } from './room-footer.tsx';
import { ScenarioPane } from './scenario-pane.tsx';
import { Shut } from './shut.tsx';
import { spokenTime } from './time-words.ts';
import { TopBar } from './top-bar.tsx';
import { useAnnouncer } from './use-announcer.ts';
import { useArrangement } from './use-arrangement.ts';
import { useExamKeys } from './use-exam-keys.ts';
import { useHelpCalls } from './use-help-calls.ts';
import { useLiveLine } from './use-live-line.ts';
import { useMarks } from './use-marks.ts';
import { useRemarks } from './use-remarks.ts';
import { useRejoin } from './use-rejoin.ts';

type Overlay = 'none' | 'navigator' | 'help';

/** The exam itself: one question at a time, its exhibits beside it, and always in words whether answers are safe. */
export function ExamRoom({ exam, onEnded }: { readonly exam: RoomExam; readonly onEnded: () => void }) {
  const { engine, paper, sitting } = exam;
  const state = useSyncExternalStore(engine.subscribe, engine.state);
  const lines = sheetLines(paper);
  const { marks, change } = useMarks(exam.store);
  const [place, setPlace] = useState<number | 'review'>(1);
  const [overlay, setOverlay] = useState<Overlay>('none');
  const [isStriking, setStriking] = useState(false);
  const [isTabLost, setTabLost] = useState(false);
  const { announce, announcement } = useAnnouncer();
  const { live, unread, read } = useLiveLine({ exam, onAnnounce: announce });
  const { calls, call } = useHelpCalls(exam.sittingId);
  const { remarks, write, flush } = useRemarks(exam);
  const paused = isPaused(state);
  const { arrangement, problem, begin, end } = useArrangement({ exam, isPaused: paused });
  const { breakLeftMs, breakEndsAt, ...preset } = arrangement;
  const look = { ...preset, ...marks.look };
  const mayBreak = breakLeftMs !== null && breakLeftMs > 0 && mayAnswer(state);
  const askAgain = useCallback(() => void engine.refresh().catch(() => undefined), [engine]);
  useRejoin({ engine, onEnded });

  useEffect(() => {
    void exam.isTabLost.then(() => {
      engine.stop();
      setTabLost(true);
    });
  }, [exam, engine]);

  useEffect(() => {
    if (state.access === 'ended') onEnded();
  }, [state.access, onEnded]);

  const isUnsafe = state.journal.some((entry) => entry.status === 'waiting');
  useEffect(() => {
    if (!isUnsafe) return undefined;
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isUnsafe]);

  const line = place === 'review' ? undefined : lines[place - 1];
  const isOpen = mayAnswer(state);
  const mayStrike = line !== undefined && ['single', 'choose'].includes(line.question.kind);
  const go = (target: number | 'review') => {
    setOverlay('none');
    if (target === 'review') setPlace('review');
    else setPlace(Math.min(Math.max(target, 1), lines.length));
  };
  const choose = (handle: string) => {
    if (line === undefined || !isOpen) return;
    const { question } = line;
    if (isStriking && mayStrike) {
      change({ kind: 'strike', position: question.position, handle });
      return;
    }
    engine.answer(question.position, toggleOption(question, state.answers.get(question.position), handle));
  };
  const tellTime = () => {
    const left = timeLeft(state.clock, monotonic());
    announce(left === null ? 'The time left is not known while offline.' : spokenTime(left));
  };

  useExamKeys({
    isActive: overlay === 'none',
    choose: (index) => {
      const option = line?.question.options[index];
      if (option !== undefined) choose(option.handle);
    },
    flag: () => line !== undefined && change({ kind: 'flag', position: line.question.position }),
    next: () => go(place === 'review' ? 'review' : place === lines.length ? 'review' : place + 1),
    previous: () => go(place === 'review' ? lines.length : place - 1),
    review: () => go('review'),
    navigator: () => setOverlay('navigator'),
    strike: () => setStriking((on) => !on),
    time: tellTime,
    help: () => setOverlay('help'),
  });

  if (isTabLost || state.access === 'lost') {
    return (
      <Shut
        title="This exam continues in another window"
        message="Another window or device has taken over. Nothing can be answered here; what was confirmed here counts, and what was not is kept as evidence."
        action={{ label: 'Continue here instead', onPress: onEnded }}
      />
    );
  }

  const answered = lines.filter(({ question }) => isAnswered(question, state.answers.get(question.position))).length;
  return (
    <div className={styles.room} data-text-size={look.textSize} data-contrast={look.contrast} data-font={look.font}>
      <TopBar
        title={sitting?.title ?? paper.title}
        place={place}
        count={lines.length}
        state={state}
        isTimeHidden={marks.isTimeHidden}
        textSize={look.textSize}
        onRetry={engine.retryNow}
        onAnnounce={announce}
        onToggleTime={() => change({ kind: 'toggle-time' })}
        onTextSize={(textSize) => change({ kind: 'look', look: { textSize } })}
        {...(mayBreak && { onBreak: () => void begin() })}
        onHelp={() => setOverlay('help')}
      />
      <p className="visually-hidden" aria-live="polite">
        {announcement}
      </p>
      <div>
        <div>
          <Notices notices={unread} onRead={read} />
          {problem !== null && breakEndsAt === null && <Notice tone="danger" role="alert" title={problem} />}
        </div>
        {sitting?.kind === 'rehearsal' && (
          <RehearsalPanel sittingId={exam.sittingId} state={state} live={live} onAnnounce={announce} />
        )}
      </div>
      {paused && breakEndsAt === null && <Paused onHelp={() => setOverlay('help')} />}
      {paused && breakEndsAt !== null && (
        <OnBreak
          endsAt={breakEndsAt}
          problem={problem}
          onEnd={() => void end()}
          onUsedUp={askAgain}
          onAnnounce={announce}
        />
      )}
      {!paused && line === undefined && (
        <ReviewPane
          lines={lines}
          state={state}
          marks={marks}
          isReady={isReadyToSubmit(state)}
          onGo={go}
          onSubmit={async () => {
            await flush();
            await engine.submit();
            onEnded();
          }}
        />
      )}
      {!paused && line !== undefined && (
        <main className={line.set === null ? styles.single : styles.split}>
          {line.set !== null && <ScenarioPane key={line.set.handle} set={line.set} wanted={line.question.exhibits} />}
          <QuestionPane
            key={line.question.handle}
            question={line.question}
            count={lines.length}
            answer={state.answers.get(line.question.position)}
            struck={marks.struck[line.question.position] ?? []}
            isStriking={isStriking}
            isOpen={isOpen}
            onChoose={choose}
            onAnswer={(response) => engine.answer(line.question.position, journalled(response))}
          >
            <RemarkBox
              position={line.question.position}
              remark={remarks[line.question.position]}
              onWrite={(body) => write(line.question.position, body)}
            />
          </QuestionPane>
        </main>
      )}
      {!paused && (
        <RoomFooter
          place={place}
          count={lines.length}
          answered={answered}
          isFlagged={line !== undefined && marks.flagged.includes(line.question.position)}
          isStriking={isStriking}
          mayStrike={mayStrike}
          onGo={go}
          onFlag={() => line !== undefined && change({ kind: 'flag', position: line.question.position })}
          onStrike={() => setStriking((on) => !on)}
          onNavigator={() => setOverlay('navigator')}
        />
      )}
      {overlay === 'navigator' && (
        <NavigatorDialog
          lines={lines}
          state={state}
          marks={marks}
          place={place}
          onGo={go}
          onClose={() => setOverlay('none')}
        />
      )}
      {overlay === 'help' && (
        <HelpDialog onClose={() => setOverlay('none')}>
          <LookSettings look={look} onChange={(chosen) => change({ kind: 'look', look: chosen })} />
          <CallForHelp
            position={line?.question.position ?? null}
            own={calls}
            known={live?.help ?? []}
            onCall={(asked) => announce(`Your call for help has the number ${Array.from(call(asked)).join(' ')}.`)}
          />
        </HelpDialog>
      )}
    </div>
  );
}
