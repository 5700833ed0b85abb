import { queryOptions } from '@tanstack/react-query';
import { type Answer, request } from '../../api/request.ts';

export type FormsAnswer = Answer<'GET /api/forms'>;
export type ListedForm = FormsAnswer['forms'][number];
export type FormOrder = NonNullable<FormsAnswer['order']>;
export type Retaker = FormsAnswer['retakers'][number];
export type Blueprint = FormsAnswer['blueprint'];
export type FormDetail = Answer<'GET /api/forms/:id'>;
export type Statement = NonNullable<FormDetail['statement']>;

/** How often the page asks how far forms under way are, in milliseconds. */
const progressMs = 1000;

/** The forms, the blueprint and what is being assembled; asked again while something is. */
export const formsQuery = queryOptions({
  queryKey: ['forms'],
  queryFn: ({ signal }) => request('GET /api/forms', {}, { signal }),
  refetchInterval: ({ state }) => (isUnderWay(state.data?.order ?? null) ? progressMs : false),
});

/** One form with its statement, walks and decisions. */
export function formQuery(id: string) {
  return queryOptions({
    queryKey: ['forms', id],
    queryFn: ({ signal }) => request('GET /api/forms/:id', { params: { id } }, { signal }),
  });
}

/** Whether forms of an order are still being assembled. */
export function isUnderWay(order: FormOrder | null): boolean {
  return order?.state === 'waiting' || order?.state === 'working';
}
