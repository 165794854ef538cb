/** How a recommendation was closed, or the two ways to close it. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import type { LearningPoint } from '../../../core/debrief/learning-point';
import { reopened } from '../../../core/debrief/learning-edits';
import { formatDate } from '../../../core/foundation/dates';
import { LinkList } from '../../../services/link-picker';
import { CloseForm } from './close-form';
import { NotPursuedForm } from './not-pursued-form';
import { useLearningEdits } from './use-learning';

/** What was changed and when, or why nothing was; a closed one can be opened again. */
export function ChangePart({ point }: { readonly point: LearningPoint }) {
  const edits = useLearningEdits();
  const [form, setForm] = useState<'close' | 'drop' | null>(null);
  const { recommendation, change, notPursued } = point;
  if (recommendation === null)
    return <p className="dimmed small">Where something is recommended, what was changed stands here.</p>;
  const again = (
    <div>
      <Button
        size="xs"
        variant="default"
        onClick={() => edits.change(point.id, 'Open a recommendation again', reopened)}
      >
        Open the recommendation again
      </Button>
    </div>
  );
  if (change !== null)
    return (
      <>
        <p className="learning-words">{change.words}</p>
        <LinkList label="What was changed" links={change.links} />
        <p className="small dimmed">
          Changed {formatDate(change.on)}, entered by {change.by}
        </p>
        {again}
      </>
    );
  if (notPursued !== null)
    return (
      <>
        <p className="learning-words">Not pursued: {notPursued.why}</p>
        <p className="small dimmed">
          {formatDate(notPursued.on)}, {notPursued.by}
        </p>
        {again}
      </>
    );
  if (form === 'close') return <CloseForm point={point} onClose={() => setForm(null)} />;
  if (form === 'drop') return <NotPursuedForm point={point} onClose={() => setForm(null)} />;
  return (
    <div className="row">
      <Button onClick={() => setForm('close')}>Close by naming the change</Button>
      <Button variant="default" onClick={() => setForm('drop')}>
        Do not pursue
      </Button>
    </div>
  );
}
