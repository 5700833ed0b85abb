import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import styles from './certificate.module.css';
import type { OwnCertificate } from '../../api/certificate-query.ts';

/** Two files and one address, each with what it is for. */
export function Sharing({ certificate }: { readonly certificate: OwnCertificate }) {
  return (
    <ul className={styles.ways}>
      <li>
        <a className={styles.download} href="/api/certificate/pdf" download={`${certificate.number}.pdf`}>
          <Icon name="download" size={16} /> Download the PDF
        </a>
        <span>To print and to attach. Tagged, so that it can be read aloud.</span>
      </li>
      <li>
        <a className={styles.download} href="/api/certificate/credential" download={`${certificate.number}.json`}>
          <Icon name="download" size={16} /> Download the credential
        </a>
        <span>Open Badges 3.0, signed. For wallets and for employers who verify by program.</span>
      </li>
      <li>
        <CopyAddress address={certificate.verifyUrl} />
        <span>
          Anybody can open{' '}
          <a className={styles.address} href={certificate.verifyUrl}>
            {certificate.verifyUrl}
          </a>{' '}
          and sees your name, the programme, the dates and whether it counts today. Nothing else about you.
        </span>
      </li>
    </ul>
  );
}

function CopyAddress({ address }: { readonly address: string }) {
  const [words, setWords] = useState('');
  const copy = () => {
    navigator.clipboard.writeText(address).then(
      () => setWords('Copied'),
      () => setWords('Copying did not work here. Select the address and copy it.'),
    );
  };
  return (
    <span className={styles.copy}>
      <Button onPress={copy}>Copy the address</Button>
      <span role="status">{words}</span>
    </span>
  );
}
