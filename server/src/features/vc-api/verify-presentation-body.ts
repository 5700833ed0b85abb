import { checkPresentation, isJsonObject, listOf, verifyProofs } from '@cmdsp/credentials';
import { instant } from '@cmdsp/primitives';
import { type ApiRefusal, modelRefusal, plainRefusal, proofRefusal } from './refusal.ts';
import { readBinding, type VerifierTools, verifyOne } from './verify-credential-body.ts';

/** Verifies a presentation with everything in it. Null when all is well; credentials in envelopes of other schemes are refused. */
export async function verifyPresentationBody(body: unknown, setting: VerifierTools): Promise<ApiRefusal | null> {
  if (!isJsonObject(body) || !isJsonObject(body['verifiablePresentation']))
    return plainRefusal('The body must have a member verifiablePresentation');
  const presentation = body['verifiablePresentation'];
  const problems = checkPresentation(presentation);
  if (problems.length > 0) return modelRefusal(problems);
  const options = isJsonObject(body['options']) ? body['options'] : {};
  const expected = {
    purpose: 'authentication',
    now: instant(Date.now()),
    knownMethods: setting.knownMethods,
    ...readBinding(options),
  } as const;
  const verified = await verifyProofs(presentation, expected, setting.tools);
  if (!verified.ok) return proofRefusal(verified.problem);
  for (const credential of listOf(presentation['verifiableCredential'])) {
    if (!isJsonObject(credential) || listOf(credential['type']).includes('EnvelopedVerifiableCredential')) {
      return plainRefusal('Credentials in JOSE or COSE envelopes are not verified here');
    }
    // Challenge and domain bind the presentation, not what is in it.
    const refusal = await verifyOne(credential, { options: {}, setting });
    if (refusal !== null) return refusal;
  }
  return null;
}
