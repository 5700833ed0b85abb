import type { AdviseAnswer } from './answer.ts';
import type { AdviseTask } from './task.ts';

/** A blank advisory of the maker: who publishes is known, and nothing else. */
export function emptyAnswer({ maker }: Pick<AdviseTask, 'maker'>): AdviseAnswer {
  return {
    document: {
      document: {
        category: '',
        csaf_version: '2.0',
        title: '',
        lang: 'en',
        publisher: { category: 'vendor', name: maker.name, namespace: maker.namespace },
        tracking: {
          id: '',
          status: 'draft',
          version: '',
          initial_release_date: '',
          current_release_date: '',
          revision_history: [],
        },
      },
    },
    fileName: '',
    days: {},
    notice: [],
  };
}
