import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { request, RequestError } from '../api/request.ts';
import { viewerQuery } from '../api/use-viewer.ts';
import { forgetTexts, guardWriter } from './guard-writer.ts';
import { refreshKept } from './keep-module.ts';
import { useKept, wipeKept } from './kept-store.ts';

/**
 * Watches over what is kept on this device, modules to read and texts that somebody writes: wipes it when nobody is signed
 * in any more or somebody else is, fetches modules again when the content or the program changed. Without a connection it leaves everything as it is.
 */
export function OfflineGuard() {
  const kept = useKept();
  const { data: viewer } = useQuery(viewerQuery);
  const person = viewer?.kind === 'person' ? viewer.email : null;
  const hasKept = kept !== null;
  const hasRefreshed = useRef(false);
  useEffect(() => {
    if (viewer?.kind === 'stranger' && hasKept) void wipeKept();
  }, [viewer, hasKept]);
  useEffect(() => {
    // Without a connection nobody new can have signed in.
    if (viewer?.kind === 'stranger') void forgetTexts();
    else if (person !== null) guardWriter().catch(() => undefined);
  }, [viewer?.kind, person]);
  useEffect(() => {
    if (person === null || kept === null) return;
    const check = async () => {
      const { owner, version } = await request('GET /api/offline', {});
      if (owner !== kept.owner) await wipeKept();
      else if (version !== kept.version && !hasRefreshed.current) {
        hasRefreshed.current = true;
        await refreshKept(kept);
      }
    };
    check().catch((error: unknown) => {
      // Refused: this person may not read the course now. Away or full: the copies of yesterday stay.
      if (error instanceof RequestError && (error.status === 401 || error.status === 403)) void wipeKept();
    });
  }, [person, kept]);
  return null;
}
