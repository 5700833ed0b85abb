import { type ReactNode, useEffect, useRef } from 'react';
import styles from './popover.module.css';

type PopoverProps = {
  readonly label: string;
  /** Beside what it opens. */
  readonly anchor: HTMLElement;
  readonly onClose: () => void;
  readonly children: ReactNode;
};

/**
 * Something small that opens beside a button: Escape or a press elsewhere closes it and gives the focus back. The
 * browser's own popover, because the component library's would double the weight of a lecture. Inline, so that it may
 * stand in a line of text.
 */
export function Popover({ label, anchor, onClose, children }: PopoverProps) {
  const box = useRef<HTMLSpanElement>(null);
  const latest = useRef(onClose);
  useEffect(() => {
    latest.current = onClose;
  });
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const toggle = (event: Event) => {
      // Told late: it may be about an opening that is over.
      if (event instanceof ToggleEvent && event.newState === 'closed' && !element.matches(':popover-open'))
        latest.current();
    };
    const scroll = () => element.hidePopover();
    element.addEventListener('toggle', toggle);
    element.showPopover();
    placeBeside(element, anchor);
    (element.querySelector<HTMLElement>('button, a[href]') ?? element).focus({ preventScroll: true });
    // A thing that stays while its text moves away points at nothing.
    window.addEventListener('scroll', scroll, { passive: true });
    return () => {
      window.removeEventListener('scroll', scroll);
      element.removeEventListener('toggle', toggle);
    };
  }, [anchor]);
  return (
    <span
      ref={box}
      popover="auto"
      role="dialog"
      aria-label={label}
      tabIndex={-1}
      className={styles.popover}
      data-unquoted=""
    >
      {children}
    </span>
  );
}

const gap = 6;
const edge = 16;

/** Below the anchor where there is room, else above; never beyond the window. */
function placeBeside(element: HTMLElement, anchor: HTMLElement): void {
  const { left, top, bottom } = anchor.getBoundingClientRect();
  const { offsetWidth, offsetHeight } = element;
  const hasRoomBelow = bottom + gap + offsetHeight + edge <= window.innerHeight;
  const y = hasRoomBelow || top < offsetHeight ? bottom + gap : top - gap - offsetHeight;
  element.style.left = `${Math.max(edge, Math.min(left, window.innerWidth - offsetWidth - edge))}px`;
  element.style.top = `${Math.max(edge, y)}px`;
}
