import { monotonic } from '../journal/monotonic.ts';

/** Something the page noticed, as it goes with a beat. */
export type PageFact = {
  readonly number: number;
  readonly kind: 'focus-lost' | 'focus-back' | 'paste';
  readonly agoMs: number;
};

const mostKept = 50;

/**
 * Notices when the page loses the focus and gets it back, and that something was pasted: when, never what. The newest
 * fifty are kept until a beat has brought them; candidates read in the rules that this is noticed.
 */
export function watchPage(): {
  readonly facts: () => readonly PageFact[];
  readonly forget: (sent: readonly PageFact[]) => void;
  readonly close: () => void;
} {
  let kept: { readonly number: number; readonly kind: PageFact['kind']; readonly at: number }[] = [];
  let count = 0;
  let isAway = !document.hasFocus();
  const note = (kind: PageFact['kind']) => {
    count += 1;
    kept = [...kept, { number: count, kind, at: monotonic() }].slice(-mostKept);
  };
  const onBlur = () => {
    if (!isAway) note('focus-lost');
    isAway = true;
  };
  const onFocus = () => {
    if (isAway) note('focus-back');
    isAway = false;
  };
  const onVisibility = () => (document.visibilityState === 'hidden' ? onBlur() : onFocus());
  const onPaste = () => note('paste');
  window.addEventListener('blur', onBlur);
  window.addEventListener('focus', onFocus);
  document.addEventListener('visibilitychange', onVisibility);
  document.addEventListener('paste', onPaste);
  return {
    facts: () => kept.map(({ number, kind, at }) => ({ number, kind, agoMs: Math.round(monotonic() - at) })),
    forget(sent) {
      const done = new Set(sent.map(({ number }) => number));
      kept = kept.filter(({ number }) => !done.has(number));
    },
    close() {
      window.removeEventListener('blur', onBlur);
      window.removeEventListener('focus', onFocus);
      document.removeEventListener('visibilitychange', onVisibility);
      document.removeEventListener('paste', onPaste);
    },
  };
}
