import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { findingWords, lackWords } from '../../player/dossier-words.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Notice } from '../../ui/notice.tsx';
import { Section } from '../../ui/page.tsx';
import { Failure } from '../../ui/states.tsx';
import { type Capstone, useStep } from './capstone-query.ts';

/** Before the dossier is frozen: what is missing, what may stay but markers will see, what freezing means. */
export function BeforeFreezing({ capstone }: { readonly capstone: Capstone }) {
  const [isAsking, setAsking] = useState(false);
  const freeze = useStep('POST /api/capstone/freezing');
  const { lacks, findings, mayFreeze } = capstone;
  return (
    <Section title="Freeze the dossier">
      {lacks.length > 0 ? (
        <Notice title="Your dossier is not complete yet">
          <ul>
            {lacks.map(({ part, lack }) => (
              <li key={`${part} ${lackWords(lack)}`}>
                <Link to="/dossier/part/$part" params={{ part: String(part) }}>
                  Part {part}
                </Link>
                : {lackWords(lack)}
              </li>
            ))}
          </ul>
        </Notice>
      ) : (
        <p>All six parts have what is asked for.</p>
      )}
      {findings.length > 0 && (
        <Notice
          tone="caution"
          title={`${findings.length} ${findings.length === 1 ? 'reference' : 'references'} could be mended`}
        >
          <p>The dossier can be frozen all the same. Markers read the register as it is.</p>
          <ul>
            {findings.slice(0, 8).map((finding) => (
              <li key={findingWords(finding)}>{findingWords(finding)}</li>
            ))}
            {findings.length > 8 && (
              <li>
                <Link to="/dossier" hash="references">
                  And {findings.length - 8} more
                </Link>
              </li>
            )}
          </ul>
        </Notice>
      )}
      <div>
        <Button look="primary" isDisabled={!mayFreeze} onPress={() => setAsking(true)}>
          Freeze the dossier
        </Button>
      </div>
      {freeze.error !== null && <Failure error={freeze.error} />}
      <Dialog
        title="Freeze the dossier?"
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Go on writing</Button>
            <Button
              look="primary"
              onPress={() => {
                setAsking(false);
                freeze.mutate();
              }}
            >
              Freeze the dossier
            </Button>
          </>
        }
      >
        <p>
          All six texts and the register stay as they are now, under one hash. Nothing in them can be changed for this
          round. You then write an executive summary, for as long as you like.
        </p>
      </Dialog>
    </Section>
  );
}
