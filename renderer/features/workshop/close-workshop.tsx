/** Closing a workshop: a dialog, because it cannot be undone. */
import { Button, Modal } from '@mantine/core';
import { useState } from 'react';
import { agendaProgress } from '../../core/workshop/agenda';
import { cellsWithOpenRound, closeWorkshop } from '../../core/workshop/course';
import { useCollection, useDesk } from '../../services/desk-context';
import { useCellName, useOpenWorkshop } from './open-workshop';
import { count } from './words';
import { useWorkshopActs } from './workshop-acts';

/** The button and what it asks. */
export function CloseWorkshop() {
  const { workshop } = useOpenWorkshop();
  const { vault, clock } = useDesk();
  const rounds = useCollection('rounds');
  const agreed = useCollection('agreedRatings');
  const acts = useWorkshopActs(workshop.id);
  const nameOfCell = useCellName();
  const [isAsking, setAsking] = useState(false);
  const open = cellsWithOpenRound(workshop, rounds);
  const drafts = [...useCollection('workshopDrafts').values()].filter(
    ({ workshopId }) => workshopId === workshop.id,
  );
  const progress = agendaProgress(workshop, { rounds, agreed });
  const close = () => {
    setAsking(false);
    acts.change(
      'Close a workshop',
      (now) => closeWorkshop({ workshop: now, rounds: vault.records.all('rounds'), at: clock() }),
      { undoable: false },
    );
  };
  return (
    <>
      <Button onClick={() => setAsking(true)}>Close workshop</Button>
      <Modal.Root opened={isAsking} onClose={() => setAsking(false)} centered>
        <Modal.Overlay />
        <Modal.Content>
          <Modal.Body>
            <div className="stack">
              <Modal.Title>Close this workshop?</Modal.Title>
              <p>
                Nothing can be added to it afterwards, and this step cannot be undone. {progress.agreed} of{' '}
                {count(progress.total, 'cell has', 'cells have')} an agreed rating.
              </p>
              {open.length === 0 ? null : (
                <p>
                  A round is still open on {open.map(nameOfCell).slice(0, 5).join('; ')}
                  {open.length > 5 ? ` and ${open.length - 5} more` : ''}. Reveal it or set it aside first.
                </p>
              )}
              {drafts.length === 0 ? null : (
                <p>
                  Something is typed and not recorded on {drafts.map(nameOfCell).slice(0, 5).join('; ')}
                  {drafts.length > 5 ? ` and ${drafts.length - 5} more` : ''}. It will not be on the record.
                </p>
              )}
              <div className="row">
                <Button onClick={close} disabled={open.length > 0}>
                  Close workshop
                </Button>
                <Button variant="default" onClick={() => setAsking(false)} data-autofocus>
                  Go back
                </Button>
              </div>
            </div>
          </Modal.Body>
        </Modal.Content>
      </Modal.Root>
    </>
  );
}
