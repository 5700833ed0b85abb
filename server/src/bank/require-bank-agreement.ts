import type { Context } from '../context.ts';
import { Problem } from '../http/problem.ts';
import { type Person, personOf, type Viewer } from '../http/viewer.ts';
import { findBankBarrier } from './find-bank-barrier.ts';
import { listAcceptedBankTexts } from './list-accepted-bank-texts.ts';

/**
 * The door to every page of the bank: the role is checked by the contract, here that this person neither teaches nor
 * is about to sit the examination, and has accepted both texts in force (confidentiality, declaration of interests).
 * @throws Problem `sign-in-needed`, `bank-closed`, `bank-agreement-needed`
 */
export async function requireBankAgreement(
  { databases, agreements }: Pick<Context, 'databases' | 'agreements'>,
  viewer: Viewer,
): Promise<Person> {
  const person = personOf(viewer);
  const barrier = await findBankBarrier(databases.staff, person);
  if (barrier !== null) throw new Problem('bank-closed', barrier);
  const texts = agreements.bank();
  const accepted = await listAcceptedBankTexts(databases.staff, person.personId);
  if (
    texts.length < 2 ||
    texts.some(({ hash, kind }) => !accepted.some((one) => one.kind === kind && one.hash === hash))
  )
    throw new Problem(
      'bank-agreement-needed',
      'Read and accept the confidentiality agreement and declare your interests on the page of the question bank.',
    );
  return person;
}
