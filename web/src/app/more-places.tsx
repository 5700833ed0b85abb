import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { NavigationLink } from './navigation-link.tsx';
import styles from './more-places.module.css';
import type { NavigationItem } from './use-navigation-items.ts';

/** The places that the bar of a phone has no room for. */
export function MorePlaces({
  items,
  onClose,
}: {
  readonly items: readonly NavigationItem[];
  readonly onClose: () => void;
}) {
  return (
    <Dialog title="More" isOpen onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      <ul className={styles.places}>
        {items.map((item) => (
          <li key={item.label}>
            <NavigationLink item={item} onPress={onClose} />
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
