/** The next version: what comes over from this one, said before it is started. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { Message } from '../../../ui/screen';
import { ScaleChoice } from '../scales/scale-choice';
import { useUsableSets } from '../scales/usable-sets';
import { useAssessments, useOpenAssessment } from '../open-assessment';
import { CarryOverSummary } from './carry-over-summary';
import { useStartFrom } from './use-start-from';

/** The dry run and its button; only from the newest version once it is approved. */
export function NextVersionPage() {
  const { assessment, nameOf } = useOpenAssessment();
  const newest = useAssessments()[0];
  const sets = useUsableSets(assessment.scales);
  const [scales, setScales] = useState(assessment.scales);
  const from = useStartFrom(assessment, scales);
  if (assessment.status !== 'approved' || newest?.id !== assessment.id || from === null) {
    return (
      <Message tone="note" title="The next version starts from the newest one, once gold has approved it.">
        <p>Nothing was started.</p>
      </Message>
    );
  }
  const next = assessment.version + 1;
  return (
    <div className="stack-wide measure">
      <CarryOverSummary plan={from.plan} earlierScales={assessment.scales} nameOf={nameOf} />
      <div className="form-with-help">
        <ScaleChoice sets={sets} value={scales} onChange={setScales} />
      </div>
      <div className="row">
        <Button onClick={from.start}>Start version {next}</Button>
        <span className="dimmed">One step, which Ctrl+Z takes back.</span>
      </div>
    </div>
  );
}
