import type { Finding, Rule } from '../rule.ts';

/** Enemies give each other away and never stand on one form; the list is kept on both sides. */
export const enemies: Rule = {
  id: 'enemies',
  severity: 'error',
  checks: 'Enemies exist, are somebody else, and name each other',
  fix: 'name the enemy on both sides, or remove it',
  find: ({ questions, sets }) => {
    const all = [...questions, ...sets];
    const byId = new Map(all.map((entry) => [entry.value.id, entry]));
    return all.flatMap(({ value, at }) =>
      value.enemies.flatMap((enemy, index): Finding[] => {
        const place = at(['enemies', index]);
        const other = byId.get(enemy);
        if (enemy === value.id) return [{ ...place, message: `${value.id} names itself as its enemy` }];
        if (other === undefined) return [{ ...place, message: `${value.id} names \`${enemy}\`, which does not exist` }];
        if (other.value.enemies.includes(value.id)) return [];
        return [{ ...place, message: `${value.id} names ${enemy} as its enemy, but not the other way round` }];
      }),
    );
  },
};
