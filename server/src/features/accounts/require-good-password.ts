import { checkPassword, passwordAdvice } from '../../accounts/password-policy.ts';
import { Problem } from '../../http/problem.ts';

/** @throws Problem `password-refused` with the advice, naming the field `field` */
export function requireGoodPassword(
  person: {
    readonly password: string;
    readonly email: string;
    readonly legalName: string;
    readonly displayName: string;
  },
  field = 'password',
): void {
  const { password, email, legalName, displayName } = person;
  const checked = checkPassword({ password, about: [email, legalName, displayName] });
  if (checked.ok) return;
  const message = passwordAdvice[checked.problem];
  throw new Problem('password-refused', message, { errors: [{ path: field, message }] });
}
