import { type DataFlow, nameFlow, type SystemModel } from '@cmdsp/workbench/system-model';
import { payloadWords } from './words.ts';

/** A flow in words: its ends, what it carries, how it is protected. */
export function describeFlow(flow: DataFlow, model: Pick<SystemModel, 'components'>): string {
  return [
    `Flow ${nameFlow(model, flow)}`,
    flow.isTwoWay ? 'both ways' : 'one way',
    ...flow.payloads.map((payload) => payloadWords[payload].toLowerCase()),
    ...(flow.protocol === '' ? [] : [flow.protocol]),
    flow.isAuthenticated ? 'authenticated' : 'not authenticated',
    flow.isEncrypted ? 'encrypted' : 'not encrypted',
  ].join(', ');
}
