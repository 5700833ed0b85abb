import { Tag } from '../../ui/tag.tsx';

/** Says that the bill does not say it. */
export function Missing() {
  return (
    <Tag tone="caution" icon="warning">
      not given
    </Tag>
  );
}
