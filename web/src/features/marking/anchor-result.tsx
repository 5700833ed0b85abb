import { Section } from '../../ui/page.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { Criterion, TriedAnchor } from './marking-queries.ts';
import styles from './marking.module.css';

/** How somebody's levels of an anchor compare with the known ones, with the reasons. */
export function AnchorResult({
  anchor: { name, isWithin, pointsApart, criteria: rows },
  criteria,
}: {
  readonly anchor: TriedAnchor;
  readonly criteria: readonly Criterion[];
}) {
  const apart = Math.abs(pointsApart);
  return (
    <Section title={name === 'one' ? 'First anchor: your last try' : 'Second anchor: your last try'}>
      <div className={styles.row}>
        <Tag tone={isWithin ? 'good' : 'caution'} icon={isWithin ? 'check' : 'warning'}>
          {isWithin ? 'Within the tolerance' : 'Outside the tolerance'}
        </Tag>
        <span>
          {apart === 0 ? 'The same total' : `${apart} points ${pointsApart < 0 ? 'below' : 'above'} the known total`}
        </span>
      </div>
      <ul className={styles.results}>
        {rows.map(({ criterion, given, known, reason, isWithin: isNear }) => (
          <li key={criterion}>
            <strong>{criteria.find(({ id }) => id === criterion)?.title ?? criterion}</strong>
            <span>
              You gave {given}, known is {known}
              {isNear ? '' : ': too far apart'}
            </span>
            <span className={styles.quiet}>{reason}</span>
          </li>
        ))}
      </ul>
    </Section>
  );
}
