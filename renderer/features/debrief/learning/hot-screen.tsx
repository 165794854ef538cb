/** Hot debriefs: the one that is held or read, a form that starts one, and those that were held. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { HotDebrief } from '../../../core/debrief/hot-debrief';
import { hotDebriefsOf, isFromDebrief, minutesTaken } from '../../../core/debrief/hot-debrief-edits';
import { formatMoment } from '../../../core/foundation/dates';
import { hotDebriefsRegister } from '../../../core/registers/debrief-learning';
import { placeTitle } from '../../../core/places/place-name';
import { useCollection } from '../../../services/desk-context';
import { ExportRegister } from '../../../services/export-register';
import { useOperation } from '../../../services/operation';
import { Empty, Screen } from '../../../ui/screen';
import { HotPage } from './hot-page';
import { openButtonId } from './learning-path';
import { LearningTabs } from './learning-tabs';
import { StartHot } from './start-hot';
import { usePoints } from './use-learning';

/** `?debrief=` opens one; one that runs is open by itself, also after the desk was closed. */
export function HotScreen() {
  const { id: operationId } = useOperation();
  const all = useCollection('hotDebriefs');
  const debriefs = useMemo(() => hotDebriefsOf(all.values(), operationId), [all, operationId]);
  const [parameters, setParameters] = useSearchParams();
  const isStarting = parameters.get('add') === 'debrief';
  const running = debriefs.find(({ endedAt }) => endedAt === null);
  const asked = debriefs.find(({ id }) => id === parameters.get('debrief'));
  const open = asked ?? (isStarting ? undefined : running);
  const start = () => setParameters({ add: 'debrief' });
  const show = (id: string) => setParameters({ debrief: id }, { replace: open !== undefined || isStarting });
  return (
    <Screen
      title="Hot debriefs"
      purpose="Short, straight after the count, while everybody is there: each line becomes a point of learning."
      tabs={<LearningTabs />}
      actions={
        <>
          {running === undefined ? (
            <Button onClick={start}>Start a hot debrief</Button>
          ) : open?.id === running.id ? null : (
            <Button onClick={() => show(running.id)}>Go to the one that runs</Button>
          )}
          <ExportRegister register={hotDebriefsRegister} />
        </>
      }
      asideLabel="Start a hot debrief"
      aside={
        isStarting && running === undefined ? (
          <StartHot onStarted={show} onClose={() => setParameters({}, { replace: true })} />
        ) : null
      }
    >
      <div className="hot-page">
        {open === undefined ? null : <HotPage key={open.id} debrief={open} />}
        {debriefs.length === 0 ? (
          <Empty
            title="No hot debriefs yet"
            example="Saltmarsh leisure centre · Fri 8 May 2026, 03:10 · 15 minutes · 9 there · 7 points of learning"
            action={<Button onClick={start}>Start a hot debrief</Button>}
          >
            Fifteen minutes with those who were on duty: what went well, what did not, what must change first.
          </Empty>
        ) : (
          <HotTable debriefs={debriefs} openId={open?.id ?? null} onOpen={show} />
        )}
      </div>
    </Screen>
  );
}

interface HotTableProps {
  readonly debriefs: readonly HotDebrief[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
}

function HotTable({ debriefs, openId, onOpen }: HotTableProps) {
  const places = useCollection('places');
  const points = usePoints();
  return (
    <section className="stack-tight" aria-label="Hot debriefs that were held">
      <h2>Held</h2>
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">Began</th>
            <th scope="col">Held at</th>
            <th scope="col">Took</th>
            <th scope="col">There</th>
            <th scope="col">Points</th>
          </tr>
        </thead>
        <tbody>
          {debriefs.map((debrief) => (
            <tr key={debrief.id} data-open={debrief.id === openId}>
              <td>
                <button
                  type="button"
                  className="text-link"
                  id={openButtonId(debrief.id)}
                  aria-current={debrief.id === openId}
                  onClick={() => onOpen(debrief.id)}
                >
                  {formatMoment(debrief.startedAt)}
                </button>
              </td>
              <td>{debrief.placeId === null ? 'Elsewhere' : placeTitle(debrief.placeId, places)}</td>
              <td>{tookWords(debrief)}</td>
              <td>{debrief.present.length}</td>
              <td>{points.filter((point) => isFromDebrief(point, debrief.id)).length}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function tookWords(debrief: HotDebrief): string {
  const taken = minutesTaken(debrief);
  return taken === null ? 'Runs' : `${taken} of ${debrief.minutes} minutes`;
}
