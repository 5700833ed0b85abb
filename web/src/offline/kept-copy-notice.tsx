import { Notice } from '../ui/notice.tsx';
import { dayWords } from './offline-words.ts';
import { useServedCopy } from './served-copies.ts';

/** Says that a page shows the copy on this device, of which day it is, and what does not work with it. */
export function KeptCopyNotice({ address, lost }: { readonly address: string; readonly lost: string }) {
  const keptAt = useServedCopy(address);
  if (keptAt === null) return null;
  return (
    <Notice tone="caution" role="status" title={`Offline copy of ${dayWords(keptAt)}`}>
      <span>{lost}</span>
    </Notice>
  );
}
