import { randomUUID } from 'node:crypto';
import type { EndpointKey } from '@cmdsp/contract';
import type { App } from '../../../http/app-type.ts';
import { aBrowser } from '../../../testing/a-browser.ts';

type Part = { readonly module: number; readonly documentId: string };
type Text = { readonly documentId: string };
export type Capstone = {
  readonly mayFreeze: boolean;
  readonly mayBeginRound: boolean;
  readonly lacks: readonly { readonly part: number }[];
  readonly rounds: readonly {
    readonly number: number;
    readonly state: string;
    readonly endedBy: string | null;
    readonly receipt: string | null;
    readonly submissionId: string;
    readonly dossierHash: string;
    readonly summary: Text;
    readonly event: { readonly title: string; readonly questions: readonly { readonly answer: Text }[] } | null;
    readonly defence: {
      readonly startedAt: string;
      readonly endsAt: string;
      readonly questions: readonly { readonly text: string; readonly answer: Text }[];
    } | null;
  }[];
};

/** What each part of the test's case asks for. */
const kinds = ['threat', 'requirement', 'risk', 'control', 'advisory', 'part'] as const;
const refs = [[], ['T-1'], ['T-1'], ['T-1', 'R-1'], ['PA-1'], []] as const;

/** A candidate at the capstone, who writes through the interface as the pages do. */
export function capstoneBench(app: App, cookie: string) {
  const browser = aBrowser(app, cookie);
  const call = async <Value>(key: EndpointKey, body?: unknown): Promise<Value & { readonly status: number }> => {
    const answer = await browser.call(key, body);
    // The body is JSON of the endpoint; the test says which.
    return { ...(answer.body as Value), status: answer.status };
  };
  const write = async (documentId: string, text: string) => {
    const { fence } = await call<{ fence: number }>(`POST /api/documents/${documentId}/writer`, {
      holder: 'a-test-profile',
    });
    const body = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text }] }] };
    const saved = await call<{ outcomes?: readonly { kind: string }[]; code?: string }>(
      `PUT /api/documents/${documentId}`,
      {
        changes: [{ fence, revision: 1, body }],
      },
    );
    return saved.outcomes?.[0]?.kind ?? saved.code;
  };
  const show = async () => call<Capstone>('GET /api/capstone');
  const addEntry = async (part: number, more: object = {}) =>
    call('POST /api/dossier/entries', {
      key: randomUUID(),
      part,
      kind: kinds[part - 1],
      title: `Entry of part ${part}`,
      text: 'What it is.',
      refs: [...(refs[part - 1] ?? [])],
      ...more,
    });
  return {
    call,
    write,
    show,
    addEntry,
    /** Writes a whole dossier about a case. */
    async writeDossier(caseId = 'a-pump') {
      await call('PUT /api/dossier', { case: caseId });
      const { parts } = await call<{ parts: readonly Part[] }>('GET /api/dossier');
      for (const { module, documentId } of parts) {
        await write(documentId, `What part ${module} says.`);
        await addEntry(module);
      }
    },
    /** Goes from a dossier to the told event. */
    async toEvent() {
      await call('POST /api/capstone/freezing');
      const { rounds } = await show();
      await write(rounds[0]?.summary.documentId ?? '', 'We rest on T-1 and on nothing else.');
      return call<Capstone>('POST /api/capstone/event');
    },
    /** Goes on to the defence. */
    async toDefence() {
      const { rounds } = await show();
      for (const { answer } of rounds[0]?.event?.questions ?? []) await write(answer.documentId, 'We would stop it.');
      return call<Capstone>('POST /api/capstone/defence');
    },
  };
}
