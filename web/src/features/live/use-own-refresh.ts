import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { LiveOwn, LiveRoom } from './live-queries.ts';

/** Three hundred pages do not ask in the same moment. */
const spreadMs = 1500;

/**
 * Asks anew for what belongs to one person when the room says that it may have changed: groups were made, one's hand was
 * taken down, or one's arrival was noted. Facilitators hear names whenever anything changes.
 */
export function useOwnRefresh(
  session: string,
  {
    room,
    own,
    isFacilitator,
  }: { readonly room: LiveRoom; readonly own: LiveOwn | undefined; readonly isFacilitator: boolean },
): void {
  const queryClient = useQueryClient();
  const { version } = room;
  useEffect(() => {
    if (!isFacilitator) return undefined;
    const timer = setTimeout(() => void queryClient.invalidateQueries({ queryKey: ['live', 'desk', session] }), 150);
    return () => clearTimeout(timer);
  }, [queryClient, session, version, isFacilitator]);

  const round = room.round?.number ?? 0;
  const isGroupMissing = !isFacilitator && own !== undefined && round > 0 && own.group?.round !== round;
  const isVisitMissing = !isFacilitator && own !== undefined && own.visits.every(({ leftAt }) => leftAt !== null);
  const isHandDown = own !== undefined && own.hand !== null && !room.hands.includes(own.hand);
  useEffect(() => {
    if (!isGroupMissing && !isHandDown && !isVisitMissing) return undefined;
    const wait = isHandDown ? 500 : Math.random() * spreadMs;
    const timer = setTimeout(() => void queryClient.invalidateQueries({ queryKey: ['live', 'own', session] }), wait);
    return () => clearTimeout(timer);
  }, [queryClient, session, round, room.present, isGroupMissing, isHandDown, isVisitMissing]);
}
