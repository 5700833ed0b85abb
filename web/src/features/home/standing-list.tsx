import { assertNever } from '@cmdsp/primitives';
import { Link } from '@tanstack/react-router';
import { Icon } from '../../ui/icon.tsx';
import styles from './home.module.css';
import type { ProgressAnswer } from './progress-query.ts';

type Line = ProgressAnswer['standing'][number];
type StandingListProps = { readonly standing: readonly Line[]; readonly schemeVersion: string };

/** What stands between somebody and the certificate, as a short list that hides nothing. */
export function StandingList({ standing, schemeVersion }: StandingListProps) {
  const asked = standing.filter(({ kind }) => kind !== 'planned');
  const planned = standing.filter(({ kind }) => kind === 'planned');
  const met = asked.filter(({ kind }) => kind === 'met').length;
  return (
    <section className={styles.standing} aria-labelledby="standing">
      <h2 id="standing" className={styles.small}>
        Between you and the certificate
      </h2>
      <p className="figures">
        {met} of {asked.length} done
      </p>
      <ul>
        {asked.map((line) => (
          <li key={line.id}>
            <StandingLine line={line} />
          </li>
        ))}
      </ul>
      {planned.length > 0 && (
        <p className={styles.quiet}>
          {planned.map(({ title }) => title).join(' and ')}: planned, not yet required under scheme {schemeVersion}.
        </p>
      )}
    </section>
  );
}

function StandingLine({ line }: { readonly line: Line }) {
  if (line.kind !== 'missing') {
    return (
      <span className={styles.met}>
        <Icon name="check" size={16} />
        <span>
          {line.title}
          <span className="visually-hidden">: done</span>
        </span>
      </span>
    );
  }
  return (
    <span className={styles.missing}>
      <span className={styles.box} aria-hidden="true" />
      <Way goTo={line.goTo} />
    </span>
  );
}

function Way({ goTo }: { readonly goTo: Extract<Line, { kind: 'missing' }>['goTo'] }) {
  switch (goTo.kind) {
    case 'module-quiz':
      return (
        <Link to="/learn/modules/$module/quiz" params={{ module: String(goTo.module) }}>
          Pass the quiz of module {goTo.module}
        </Link>
      );
    case 'examination':
      return <Link to="/exam">Pass the certification examination</Link>;
    case 'assignment':
      return (
        <Link to="/assignments/$module" params={{ module: String(goTo.module) }}>
          {goTo.isBeingMarked
            ? `Assignment of module ${goTo.module} is being marked`
            : `Pass the assignment of module ${goTo.module}`}
        </Link>
      );
    case 'capstone':
      return <Link to="/capstone">{goTo.isBeingMarked ? 'Your capstone is being marked' : 'Pass the capstone'}</Link>;
    default:
      return assertNever(goTo);
  }
}
