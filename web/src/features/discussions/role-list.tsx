import type { DiscussionAnswer } from './discussion-queries.ts';
import { groupWords } from './discussion-words.ts';
import styles from './discussions.module.css';

/** Whose view each person argues here, one’s own first. */
export function RoleList({ roles }: { readonly roles: DiscussionAnswer['roles'] }) {
  const own = roles.find(({ isYou }) => isYou);
  return (
    <section className={styles.roles} aria-labelledby="roles">
      <h2 id="roles">Roles</h2>
      <p>
        {own === undefined
          ? 'Each person argues the view of a group that is not their own.'
          : `You argue for ${groupWords[own.group]}, whatever you think yourself.`}
      </p>
      <details>
        <summary>All {roles.length} roles</summary>
        <ul>
          {roles.map(({ name, group, isYou }, index) => (
            <li key={index}>
              {name}
              {isYou && ' (you)'}: {groupWords[group]}
            </li>
          ))}
        </ul>
      </details>
    </section>
  );
}
