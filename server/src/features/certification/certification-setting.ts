import type { Scheme } from '@cmdsp/certification';
import type { Context } from '../../context.ts';
import type { Credentials } from '../../credentials/open-credentials.ts';

/** What the use cases of certification work with. */
export type CertificationSetting = {
  readonly context: Context;
  readonly credentials: Credentials;
  readonly scheme: Scheme;
};
