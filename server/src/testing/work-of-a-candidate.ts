import { randomUUID } from 'node:crypto';
import type { Context } from '../context.ts';
import type { App } from '../http/app-type.ts';
import { releaseWork } from './release-work.ts';
import { settleByOneMark } from './settle-by-one-mark.ts';
import { type SignedIn, signInAs } from './sign-in-as.ts';
import { aBody, enoughWords } from './work-bench.ts';

type Program = { readonly context: Context; readonly app: App };

/**
 * Assignments of a candidate at every place: module 2 is being written, with a file, an earlier text and one that was never
 * applied; module 1 is released with a comment.
 */
export async function writeAssignments(
  { context, app }: Program,
  candidate: SignedIn,
): Promise<Record<'writing' | 'document' | 'save' | 'stray' | 'workFile' | 'released', string>> {
  const call = async <Body>(method: 'GET' | 'POST' | 'PUT', url: string, payload?: object | Buffer): Promise<Body> => {
    const isFile = Buffer.isBuffer(payload);
    const headers = { cookie: candidate.cookie, ...(isFile && { 'content-type': 'application/octet-stream' }) };
    const answer = await app.inject({ method, url, headers, ...(payload !== undefined && { payload }) });
    if (answer.statusCode >= 300) throw new Error(answer.body);
    return answer.json<Body>();
  };
  const begin = async (module: number) => {
    const begun = await call<{ submissionId: string; documentId: string }>('POST', `/api/assignments/${module}/rounds`);
    const document = `/api/documents/${begun.documentId}`;
    const { fence } = await call<{ fence: number }>('POST', `${document}/writer`, { holder: 'one-browser' });
    await call('PUT', document, { changes: [{ fence, revision: 1, body: aBody(enoughWords) }] });
    return { ...begun, document, fence };
  };
  const written = await begin(2);
  const workFile = randomUUID();
  const submission = `/api/submissions/${written.submissionId}`;
  await call('PUT', `${submission}/files/${workFile}?name=plan.pdf`, Buffer.from('%PDF-1.7 a plan'));
  await call('POST', `${written.document}/writer`, { holder: 'another-browser' });
  const late = { fence: written.fence, revision: 2, body: aBody('Typed in the other window.') };
  await call('PUT', written.document, { changes: [late] });
  const { strays } = await call<{ strays: { id: string }[] }>('GET', `${written.document}/versions`);

  await settleByOneMark(context);
  const handedIn = await begin(1);
  const check = await call<{ texts: { documentId: string; seen: unknown }[] }>(
    'GET',
    `/api/submissions/${handedIn.submissionId}/check`,
  );
  const seen = Object.fromEntries(check.texts.map((text) => [text.documentId, text.seen]));
  await call('POST', `/api/submissions/${handedIn.submissionId}/hand-in`, { seen });
  const marker = await signInAs(context, { roles: ['marker'] });
  const levels = { system: 4, harm: 4, actors: 4, answer: 4 } as const;
  const passage = { id: 'c', text: 1, block: 0, start: 0, end: 5, quote: 'Three', comment: 'Which?' };
  await context.databases.staff.deleteFrom('scriptTasks').execute();
  const mark = { markerId: marker.personId, role: 'first', levels, comments: { passages: [passage] } } as const;
  if (!(await releaseWork(context, handedIn.submissionId, [mark]))) throw new Error('It was not settled');
  return {
    writing: written.submissionId,
    document: written.documentId,
    save: '1',
    stray: strays[0]?.id ?? '',
    workFile,
    released: handedIn.submissionId,
  };
}
