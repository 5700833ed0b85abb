import type { CredentialTools, Signer, TrustedIssuer } from '@cmdsp/credentials';
import type { Config } from '../config.ts';
import type { Secrets } from '../secrets.ts';
import { cryptoTools, openSigner } from './crypto-tools.ts';
import { asTrustedIssuer, type IssuerIdentity, issuerIdentity } from './issuer-identity.ts';
import { openCanonicaliser } from './open-canonicaliser.ts';

/** Everything that issuing and verifying need from outside the pure package. */
export type Credentials = {
  readonly issuer: IssuerIdentity;
  readonly trustedIssuers: readonly TrustedIssuer[];
  /** For what we wrote ourselves. */
  readonly ownTools: CredentialTools & { readonly signer: Signer };
  /** For files of strangers: a thread of its own, 2 seconds, little memory. */
  readonly foreignTools: CredentialTools;
  readonly close: () => Promise<void>;
};

/** Opens the issuer's key and two canonicalisers, so that a stranger's costly file never delays an award. */
export function openCredentials({ config, secrets }: { config: Config; secrets: Secrets }): Credentials {
  const issuer = issuerIdentity(config, secrets.credentialKey);
  const own = openCanonicaliser({ timeLimitMs: 10_000, memoryMb: 128 });
  const foreign = openCanonicaliser({ timeLimitMs: 2000, memoryMb: 96 });
  return {
    issuer,
    trustedIssuers: [asTrustedIssuer(issuer)],
    ownTools: {
      ...cryptoTools,
      canonicalise: own.canonicalise,
      signer: openSigner(secrets.credentialKey, issuer.method.id),
    },
    foreignTools: { ...cryptoTools, canonicalise: foreign.canonicalise },
    async close() {
      await Promise.all([own.close(), foreign.close()]);
    },
  };
}
