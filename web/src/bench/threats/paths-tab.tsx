import type { OpenPaths } from '@cmdsp/workbench/threats';
import { useRef } from 'react';
import { AssetList } from './asset-list.tsx';
import { CutTable } from './cut-table.tsx';
import { NothingDrawn } from './nothing-drawn.tsx';
import type { PartProps } from './part-props.ts';
import { PathList } from './path-list.tsx';
import { StartList } from './start-list.tsx';
import styles from './threats.module.css';

/** The ways of an attack that the register leaves open, step by step, and the measures that would stop them. */
export function PathsTab({
  value,
  open: { paths, cuts },
  isReadOnly,
  onChange,
  onShow,
}: Pick<PartProps, 'value' | 'isReadOnly' | 'onChange'> & {
  readonly open: OpenPaths;
  /** Marks one of the paths on the system. */
  readonly onShow: (path: number) => void;
}) {
  const heading = useRef<HTMLHeadingElement>(null);
  if (value.model.components.length === 0) return <NothingDrawn />;
  const isAsked = value.positions.length > 0 && value.assets.length > 0;
  return (
    <div className={styles.tab}>
      <div className={styles.pair}>
        <StartList value={value} isReadOnly={isReadOnly} onChange={onChange} />
        <AssetList value={value} isReadOnly={isReadOnly} onChange={onChange} />
      </div>
      <section aria-label="Ways that are open" className={styles.section}>
        <h3 ref={heading} tabIndex={-1}>
          Ways that are open ({paths.length})
        </h3>
        <p role="status" className={styles.status}>
          {stateOf({ isAsked, count: paths.length })}
        </p>
        <PathList model={value.model} paths={paths} onShow={onShow} />
      </section>
      {paths.length > 0 && (
        <CutTable
          value={value}
          cuts={cuts}
          pathCount={paths.length}
          isReadOnly={isReadOnly}
          onChoose={(next, done) => {
            // The row of a cut that is chosen goes, and with the last way the whole table.
            heading.current?.focus();
            onChange(next, done);
          }}
        />
      )}
    </div>
  );
}

function stateOf({ isAsked, count }: { readonly isAsked: boolean; readonly count: number }): string {
  if (!isAsked) return 'Say where an adversary begins and what must not be touched.';
  if (count === 0) return 'No way is open: the flows end before, or what the register has chosen stops every way.';
  return 'The shortest ways from each start, ten at most to each place that must not be touched.';
}
