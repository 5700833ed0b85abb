import type { LightMyRequestResponse } from 'fastify';
import type { App } from '../http/app-type.ts';
import type { SignedIn } from './sign-in-as.ts';
import { examRules, nonDisclosure } from '../sittings/exam-rules.ts';

/** One candidate's way through the exam interface, for tests: each step answers the raw response. */
export function examRoom(app: App, person: SignedIn) {
  let { cookie } = person;
  const call = async (
    method: 'GET' | 'POST' | 'PUT',
    url: string,
    payload?: object,
  ): Promise<LightMyRequestResponse> => {
    const response = await app.inject({
      method,
      url,
      headers: { cookie },
      ...(payload === undefined ? {} : { payload }),
    });
    const renewed = response.headers['set-cookie'];
    if (typeof renewed === 'string') cookie = renewed.split(';')[0] ?? cookie;
    return response;
  };
  return {
    /** The cookie as it is now; a start replaces it. */
    cookie: () => cookie,
    exam: () => call('GET', '/api/exam'),
    takeSeat: (kind: 'rehearsal' | 'certification') =>
      call('POST', '/api/sittings', {
        kind,
        acceptsRules: true,
        rulesVersion: examRules.version,
        nonDisclosureVersion: nonDisclosure.version,
      }),
    sitting: (id: string) => call('GET', `/api/sittings/${id}`),
    start: (id: string, holder = 'browser-one') => call('POST', `/api/sittings/${id}/start`, { holder }),
    lease: (id: string, holder = 'browser-two') => call('POST', `/api/sittings/${id}/lease`, { holder }),
    paper: (id: string) => call('GET', `/api/sittings/${id}/paper`),
    save: (id: string, ...changes: readonly object[]) => call('PUT', `/api/sittings/${id}/responses`, { changes }),
    submit: (id: string, fence = 1) => call('POST', `/api/sittings/${id}/submission`, { fence }),
    result: (id: string) => call('GET', `/api/sittings/${id}/result`),
    receipts: (id: string) => call('GET', `/api/sittings/${id}/receipts`),
  };
}

type Named = { handle: string }[];
type Question = { position: number; kind: string; options: Named; premises?: Named };

/** The questions of a paper as it was answered, by position. */
export function questionsOf(paper: { parts: { question?: Question; questions?: Question[] }[] }): Question[] {
  return paper.parts
    .flatMap(({ question, questions }) => questions ?? (question === undefined ? [] : [question]))
    .sort((one, other) => one.position - other.position);
}

/** An answer to a question by the places of its options on the screen; steps stay as shown, numbers are one. */
export function answerTo(question: Question | undefined, ...places: readonly number[]): object {
  const handles = places.map((place) => question?.options[place]?.handle ?? '');
  switch (question?.kind) {
    case 'choose':
      return { kind: 'choose', options: handles };
    case 'ordering':
      return { kind: 'ordering', order: question.options.map(({ handle }) => handle) };
    case 'matching':
      return {
        kind: 'matching',
        pairs: question.premises?.map(({ handle }) => ({ premise: handle, option: handles[0] })),
      };
    case 'hotspot':
      return { kind: 'hotspot', regions: handles };
    case 'evidence':
      return { kind: 'evidence', picks: handles };
    case 'numeric':
      return { kind: 'numeric', value: '1,0' };
    default:
      return { kind: 'single', option: handles[0] };
  }
}
