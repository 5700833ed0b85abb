import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { request } from '../../api/request.ts';
import { Button } from '../../ui/button.tsx';
import { ButtonLink } from '../../ui/button-link.tsx';
import { formatPartialDate } from '../../ui/format-partial-date.ts';
import { Notice } from '../../ui/notice.tsx';
import { Page, Section } from '../../ui/page.tsx';
import { StaffRefusal } from '../../ui/staff-refusal.tsx';
import { Empty, Loading } from '../../ui/states.tsx';
import { Markdown } from '../../player/markdown.tsx';
import { AnchorResult } from './anchor-result.tsx';
import { CriterionLevels } from './criterion-levels.tsx';
import {
  type Calibration,
  calibrationQuery,
  type Kind,
  type Level,
  roomQuery,
  type TriedAnchor,
} from './marking-queries.ts';
import { ScriptTexts } from './script-texts.tsx';
import styles from './marking.module.css';

type Names = 'one' | 'two';
type Given = Readonly<Record<Names, Readonly<Record<string, Level>>>>;

/** Marking the anchors of a subject before its first script. */
export function CalibrationPage() {
  const { kind, subject } = useParams({ from: '/staff/marking/calibration/$kind/$subject' });
  const isKnown = kind === 'assignment' || kind === 'capstone';
  const { data, error, refetch } = useQuery({
    ...calibrationQuery(isKnown ? kind : 'assignment', subject),
    enabled: isKnown,
  });
  return (
    <Page
      title={data === undefined ? 'Calibration' : `Calibration: ${data.guide.title}`}
      above={<Link to="/staff/marking">Marking room</Link>}
      purpose="Two anchors whose levels are known. Mark them before the first script of this subject."
    >
      {data !== undefined && <Work key={data.calibration.triesLeft} calibration={data} />}
      {data === undefined && error === null && isKnown && <Loading what="the anchors" lines={10} />}
      {!isKnown && <Empty title="There is no such subject">Go back to the marking room.</Empty>}
      {error !== null && data === undefined && <StaffRefusal error={error} onRetry={() => void refetch()} />}
    </Page>
  );
}

function Work({ calibration: data }: { readonly calibration: Calibration }) {
  const { guide, calibration, tolerance, anchors } = data;
  const queryClient = useQueryClient();
  const [given, setGiven] = useState<Given>({ one: {}, two: {} });
  const [result, setResult] = useState<readonly TriedAnchor[] | null>(null);
  // The page asks for one of the two kinds only.
  const kind = guide.kind as Kind;
  const subject = guide.subject;
  const attempt = useMutation({
    mutationFn: () =>
      request('POST /api/marking/calibrations/:kind/:subject', { params: { kind, subject }, body: given }),
    onSuccess: async (answer) => {
      setResult(answer.anchors);
      queryClient.setQueryData(calibrationQuery(kind, subject).queryKey, {
        ...data,
        calibration: answer.calibration,
        lastTry: answer.anchors,
      });
      await queryClient.invalidateQueries({ queryKey: roomQuery.queryKey });
      window.scrollTo({ top: 0 });
    },
  });
  const open = (['one', 'two'] as const).flatMap((name) =>
    guide.criteria.filter(({ id }) => given[name][id] === undefined),
  ).length;
  const shown = result ?? data.lastTry;
  const mayTry = calibration.state === 'to-come' && calibration.triesLeft > 0;
  return (
    <>
      <State calibration={calibration} tolerance={tolerance} />
      {shown?.map((anchor) => (
        <AnchorResult key={anchor.name} anchor={anchor} criteria={guide.criteria} />
      ))}
      {mayTry && (
        <>
          <details className={styles.help} open={data.lastTry === null}>
            <summary>Task and notes for markers</summary>
            <div>
              <h2>Task</h2>
              <Markdown tree={guide.task} />
            </div>
            <div>
              <h2>Notes for markers</h2>
              <Markdown tree={guide.notes} />
            </div>
          </details>
          {anchors.map(({ name, texts }) => (
            <Section key={name} title={name === 'one' ? 'First anchor' : 'Second anchor'}>
              <div className={styles.desk}>
                <ScriptTexts code="" texts={texts} attachments={[]} labs={null} passages={[]} />
                <div className={styles.panel}>
                  {guide.criteria.map((criterion) => (
                    <CriterionLevels
                      key={criterion.id}
                      name={`${name}-${criterion.id}`}
                      criterion={criterion}
                      level={given[name][criterion.id]}
                      onChoose={(level) =>
                        setGiven((now) => ({ ...now, [name]: { ...now[name], [criterion.id]: level } }))
                      }
                    />
                  ))}
                </div>
              </div>
            </Section>
          ))}
          {attempt.error !== null && <Notice tone="danger" role="alert" title={attempt.error.message} />}
          <div className={styles.row}>
            <Button look="primary" isDisabled={open > 0} isPending={attempt.isPending} onPress={() => attempt.mutate()}>
              Compare with the known levels
            </Button>
            {open > 0 && <span className={styles.quiet}>{open} levels still to choose.</span>}
          </div>
        </>
      )}
    </>
  );
}

function State({ calibration, tolerance }: Pick<Calibration, 'calibration' | 'tolerance'>) {
  if (calibration.state === 'in-force')
    return (
      <Notice
        tone="good"
        role="status"
        title={`You may mark this subject until ${formatPartialDate(calibration.untilOn ?? '')}`}
      >
        <span>
          <ButtonLink to="/staff/marking" look="primary">
            To your scripts
          </ButtonLink>
        </span>
      </Notice>
    );
  if (calibration.state === 'closed')
    return (
      <Notice tone="caution" role="status" title="No try is left">
        <span>Read the reasons below. A certification officer can open the calibration again.</span>
      </Notice>
    );
  return (
    <Notice title={calibration.triesLeft === 1 ? 'One try left' : `${calibration.triesLeft} tries left`}>
      <span>
        Each criterion at most {tolerance.levels === 1 ? 'one level' : `${tolerance.levels} levels`} from the known one,
        and the total at most {tolerance.points} points of 100, on both anchors.
      </span>
    </Notice>
  );
}
