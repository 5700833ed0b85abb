import { Tag } from '../../ui/tag.tsx';
import type { Panel } from './panel-queries.ts';
import { stateLooks } from './panel-words.ts';

/** Where a panel stands, and whether its judges are invented. */
export function StateTag({ panel }: { readonly panel: Pick<Panel, 'state' | 'isSimulated'> }) {
  const { words, tone, icon } = stateLooks[panel.state];
  return (
    <>
      <Tag tone={tone} icon={icon}>
        {words}
      </Tag>
      {panel.isSimulated && (
        <Tag tone="caution" icon="warning">
          Simulated judges
        </Tag>
      )}
    </>
  );
}
