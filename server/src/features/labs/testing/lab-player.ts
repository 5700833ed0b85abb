import type { App } from '../../../http/app-type.ts';
import type { SignedIn } from '../../../testing/sign-in-as.ts';
import type { LabView, MoveView, RunView } from '../views.ts';

type Kind = 'practice' | 'graded';

/** Works on a lab over HTTP as one person, as the browser does. */
export function labPlayer(app: App, { cookie }: Pick<SignedIn, 'cookie'>) {
  const call = (method: 'GET' | 'POST' | 'PUT', url: string, payload?: object) =>
    app.inject({ method, url, headers: { cookie }, ...(payload === undefined ? {} : { payload }) });
  const at = (id: string) => {
    const url = `/api/lab-runs/${id}`;
    const save = (revision: number, moved: readonly string[]) =>
      call('PUT', `${url}/answer`, { revision, answer: { moved } });
    return {
      id,
      save,
      show: () => call('GET', url),
      view: async () => (await call('GET', url)).json<RunView>(),
      mark: (revision: number) => call('POST', `${url}/marking`, { revision }),
      submit: (revision: number) => call('POST', `${url}/submission`, { revision }),
      hint: (number: number) => call('POST', `${url}/hints`, { number }),
      reset: () => call('POST', `${url}/reset`),
      moves: () => call('GET', `${url}/moves`),
      move: async (revision: number) => (await call('GET', `${url}/moves/${revision}`)).json<MoveView>(),
    };
  };
  const start = (kind: Kind) => call('POST', '/api/labs/the-lab/runs', { kind });
  return {
    call,
    at,
    start,
    begin: async (kind: Kind) => at((await start(kind)).json<{ id: string }>().id),
    lab: async () => (await call('GET', '/api/labs/the-lab')).json<LabView>(),
    close: () => call('POST', '/api/labs/the-lab/closing'),
    /** A graded run from its beginning to its hand-in, with the boxes named by their numbers moved. */
    async takeGraded(numbers: readonly number[]) {
      const run = at((await start('graded')).json<{ id: string }>().id);
      await run.save(1, boxesOf((await call('GET', `/api/lab-runs/${run.id}`)).json<RunView>(), numbers));
      return { ...run, submitted: await run.submit(1) };
    },
  };
}

/** The ids of the boxes with these numbers in the room of a run; 0 and 1 are heavy. */
export function boxesOf({ task }: RunView, numbers: readonly number[]): readonly string[] {
  // The lab of tests has this task.
  const { room } = task as { readonly room: string };
  return numbers.map((number) => `${room}-${number}`);
}
