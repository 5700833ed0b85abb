import { standardStatusWords } from '../../ui/standard-status.ts';
import { Tag } from '../../ui/tag.tsx';

/** How a standard stands today. */
export function StandardStatus({ status }: { readonly status: keyof typeof standardStatusWords }) {
  const { tone, icon, words } = standardStatusWords[status];
  return (
    <Tag tone={tone} icon={icon}>
      {words}
    </Tag>
  );
}
