/**
 * The field in which a Threat Dragon file of ours keeps what Threat Dragon has no words for. Others ignore it, as they ignore
 * every field that they do not know.
 */
export const extension = 'cmdsp';

/** Its fields for a component, a flow and a boundary; what Threat Dragon can say itself is not repeated. */
export const extensionFields = {
  component: ['kind', 'zone', 'patients', 'interfaces'],
  flow: ['fromInterface', 'toInterface', 'port', 'payloads', 'isAuthenticated', 'assets'],
  model: ['zones', 'assets', 'useCases'],
} as const;
