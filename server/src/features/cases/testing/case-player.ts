import type { App } from '../../../http/app-type.ts';
import type { SignedIn } from '../../../testing/sign-in-as.ts';

/** Plays a case over HTTP as one person, as the browser does. */
export function casePlayer(app: App, { cookie }: SignedIn, slug = 'the-case') {
  const get = (url: string) => app.inject({ url, headers: { cookie } });
  const post = (url: string, payload: object) => app.inject({ method: 'POST', url, headers: { cookie }, payload });
  const at = (id: string) => {
    const url = `/api/case-plays/${id}`;
    const goOn = (from: string | null) => post(`${url}/continuation`, { from });
    const decide = (step: string, decision: string, reason = '') =>
      post(`${url}/decisions`, { step, decision, reason });
    return {
      id,
      show: () => get(url),
      goOn,
      decide,
      draft: (step: string, decision: string | null, reason: string) =>
        app.inject({
          method: 'PUT',
          url: `${url}/draft`,
          headers: { cookie },
          payload: { step, decision, reason },
        }),
      /** From the briefing, or the first step, to the debrief; one decision for each step on the way. */
      async through(decisions: readonly string[], reason = '') {
        let answer = await goOn(null);
        for (const decision of decisions) {
          const step: string = answer.json().place.step.id;
          await decide(step, decision, reason);
          answer = await goOn(step);
        }
        return answer;
      },
    };
  };
  return {
    get,
    post,
    at,
    begin: async (role: string) => at((await post(`/api/cases/${slug}/plays`, { role })).json<{ id: string }>().id),
  };
}
