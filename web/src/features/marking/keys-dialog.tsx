import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import styles from './marking.module.css';

const keys = [
  ['0 to 4', 'set the level of the criterion'],
  ['J', 'next criterion'],
  ['K', 'criterion before'],
  ['C', 'comment on the chosen words'],
  ['?', 'this list'],
] as const;

/** Which keys do what; they can be switched off. */
export function KeysDialog({
  hasKeys,
  onChange,
  onClose,
}: {
  readonly hasKeys: boolean;
  readonly onChange: (hasKeys: boolean) => void;
  readonly onClose: () => void;
}) {
  return (
    <Dialog title="Keys" isOpen onClose={onClose} actions={<Button onPress={onClose}>Close</Button>}>
      <dl className={styles.keys}>
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <p className={styles.quiet}>They do nothing while you type in a field.</p>
      <Checkbox isSelected={hasKeys} onChange={onChange}>
        Use single keys
      </Checkbox>
    </Dialog>
  );
}
