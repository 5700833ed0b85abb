import type { SystemModel } from './system-model.ts';

/** A model in which nothing is drawn yet. */
export const emptyModel: SystemModel = {
  title: '',
  description: '',
  zones: [],
  components: [],
  flows: [],
  boundaries: [],
  assets: [],
  useCases: [],
};
