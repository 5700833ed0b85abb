import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Notice } from '../../ui/notice.tsx';
import styles from './accounts.module.css';

/** The backup codes, shown this once. */
export function BackupCodes({ codes, onDone }: { readonly codes: readonly string[]; readonly onDone: () => void }) {
  const file = `data:text/plain;charset=utf-8,${encodeURIComponent(`CMDSP backup codes, each works once\n\n${codes.join('\n')}\n`)}`;
  return (
    <div className={styles.group}>
      <Notice tone="caution" title="Keep these backup codes now; they are not shown again.">
        Each lets you sign in once without your phone. Print them or keep them in a password manager.
      </Notice>
      <ul className={styles.codes}>
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
      <div className={styles.row}>
        <a href={file} download="cmdsp-backup-codes.txt">
          <Icon name="download" size={16} /> Download as text
        </a>
      </div>
      <div>
        <Button look="primary" onPress={onDone}>
          I have kept them
        </Button>
      </div>
    </div>
  );
}
