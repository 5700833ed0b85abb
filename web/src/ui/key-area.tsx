import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';

/** Hears the keys that are pressed on anything inside it. It takes no focus and has no role: what stands inside has both. */
export function KeyArea({
  onKey,
  className,
  children,
}: {
  readonly onKey: (event: KeyboardEvent) => void;
  readonly className?: string | undefined;
  readonly children: ReactNode;
}) {
  const area = useRef<HTMLDivElement>(null);
  const hear = useEffectEvent(onKey);
  useEffect(() => {
    const element = area.current;
    const listen = (event: KeyboardEvent) => hear(event);
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
  return (
    <div ref={area} className={className}>
      {children}
    </div>
  );
}
