/** The workshops of the operation, and the door to a new one. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { Link, useNavigate } from 'react-router';
import { asId } from '../../core/foundation/ids';
import type { Assessment } from '../../core/threat/assessment';
import { agendaProgress } from '../../core/workshop/agenda';
import { withEachCellOnce } from '../../core/workshop/merged-agenda';
import { standsForIn } from '../../core/workshop/stands-for';
import type { Workshop } from '../../core/workshop/workshop';
import { workshopsRegister } from '../../core/registers/threats';
import { useCollection, useCommit, useDesk, useDeskUser, useToday } from '../../services/desk-context';
import { useOperation } from '../../services/operation';
import { ExportRegister } from '../../services/export-register';
import { Empty, Message, Screen } from '../../ui/screen';
import { useWorkshops } from './open-workshop';
import { count, dateAndPlace, statusWords } from './words';
import { workshopPath } from './workshop-tabs';

/** All workshops of the open operation. */
export function ListScreen() {
  const workshops = useWorkshops();
  const draft = useDraft();
  const plan = usePlan(draft);
  const button = (
    <Button onClick={plan} disabled={draft === undefined}>
      Plan a workshop
    </Button>
  );
  return (
    <Screen
      title="Workshops"
      purpose="The people in the room rate each cell on their own, see where they differ, and agree a rating with its reason."
      actions={
        workshops.length === 0 ? undefined : (
          <>
            {button}
            <ExportRegister register={workshopsRegister} />
          </>
        )
      }
    >
      <div className="stack-wide">
        {draft === undefined ? <NeedsDraft /> : null}
        {workshops.length === 0 ? (
          <Empty
            title="No workshop yet"
            example="For example: Threat assessment workshop, Carrow police station. 6 people, 40 cells of version 2; 12 of 40 cells agreed."
            action={button}
          >
            A workshop scores chosen cells of the threat assessment blind, shows all scores together, and puts
            the agreed rating into the assessment. Every round is kept.
          </Empty>
        ) : (
          <WorkshopTable workshops={workshops} />
        )}
      </div>
    </Screen>
  );
}

function NeedsDraft() {
  return (
    <Message
      tone="note"
      title="A workshop needs a version of the threat assessment that can still be changed."
    >
      <p>
        <Link to="/threat">Start the threat assessment</Link>, or its next version, and plan the workshop
        then.
      </p>
    </Message>
  );
}

function WorkshopTable({ workshops }: { readonly workshops: readonly Workshop[] }) {
  const assessments = useCollection('assessments');
  const rounds = useCollection('rounds');
  const agreed = useCollection('agreedRatings');
  const places = useCollection('places');
  const standsFor = useMemo(() => standsForIn(places), [places]);
  return (
    <table className="plain-table">
      <caption className="visually-hidden">Workshops</caption>
      <thead>
        <tr>
          <th scope="col">Workshop</th>
          <th scope="col">When and where</th>
          <th scope="col" className="numeric">
            Version
          </th>
          <th scope="col" className="numeric">
            People
          </th>
          <th scope="col">State</th>
          <th scope="col">Progress</th>
        </tr>
      </thead>
      <tbody>
        {workshops.map((workshop) => {
          const work = { rounds, agreed };
          const progress = agendaProgress(withEachCellOnce(workshop, work, standsFor), work);
          return (
            <tr key={workshop.id}>
              <th scope="row">
                <Link to={workshopPath(workshop.id, workshop.status === 'closed' ? 'record' : '')}>
                  {workshop.title}
                </Link>
              </th>
              <td>{dateAndPlace(workshop)}</td>
              <td className="numeric">{assessments.get(workshop.assessmentId)?.version ?? '–'}</td>
              <td className="numeric">{workshop.participants.length}</td>
              <td>{statusWords[workshop.status]}</td>
              <td>
                {progress.total === 0
                  ? 'No cells chosen yet'
                  : `${progress.agreed} of ${count(progress.total, 'cell', 'cells')} agreed`}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

/** The newest version that can still be changed. */
function useDraft(): Assessment | undefined {
  const operation = useOperation();
  const assessments = useCollection('assessments');
  return useMemo(
    () =>
      [...assessments.values()]
        .filter((each) => each.operationId === operation.id && each.status === 'draft')
        .sort((a, b) => b.version - a.version)[0],
    [assessments, operation.id],
  );
}

function usePlan(draft: Assessment | undefined) {
  const { clock, newId } = useDesk();
  const user = useDeskUser();
  const operation = useOperation();
  const today = useToday();
  const commit = useCommit();
  const navigate = useNavigate();
  return () => {
    if (draft === undefined) return;
    const workshop: Workshop = {
      id: asId<'Workshop'>(newId()),
      operationId: operation.id,
      assessmentId: draft.id,
      title: 'Threat assessment workshop',
      date: today,
      place: '',
      status: 'planned',
      participants: [],
      agenda: [],
      facilitator: user.name,
      createdAt: clock(),
      closedAt: null,
    };
    const result = commit('Plan a workshop', [{ collection: 'workshops', id: workshop.id, after: workshop }]);
    if (result.ok) void navigate(workshopPath(workshop.id));
  };
}
