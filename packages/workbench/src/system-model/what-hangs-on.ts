import type { DataFlow, SystemModel } from './system-model.ts';

/** The flows that would go with a component; none for any other part. */
export function whatHangsOn({ flows }: Pick<SystemModel, 'flows'>, id: string): readonly DataFlow[] {
  return flows.filter(({ from, to }) => from === id || to === id);
}
