/** The screens of polling day on a desk in memory, at 10:30 on the day. */
import { render } from '@testing-library/react';
import { Route, Routes } from 'react-router';
import { asId } from '../../renderer/core/foundation/ids';
import { pollingDayFeature } from '../../renderer/features/polling-day/feature';
import type { DeskChange } from '../../renderer/services/desk-context';
import { aDesk, anOperation, type MemoryDesk, OnDesk } from './desk';
import { aStationRow, aTeam, pollingDate } from './polling-day';
import { anArea } from './threat';

const force = asId<'Area'>('force');
/** The operation whose day it is. */
export const operation = anOperation({ pollingDate });
const base: readonly DeskChange[] = [
  anArea('force', { kind: 'force', name: 'Marlshire' }),
  anArea('carrow', { kind: 'local-authority', name: 'Carrow', parentId: force }),
].map((after): DeskChange => ({ collection: 'areas', id: after.id, after }));

/** A team as a change. */
export const team = (...given: Parameters<typeof aTeam>): DeskChange => {
  const after = aTeam(...given);
  return { collection: 'teams', id: after.id, after };
};
/** A station with its place as changes. */
export const station = (...given: Parameters<typeof aStationRow>): readonly DeskChange[] => {
  const row = aStationRow(...given);
  return [
    { collection: 'places', id: row.place.id, after: row.place },
    { collection: 'stations', id: row.station.id, after: row.station },
  ];
};

/** Opens a screen of polling day at 10:30 on the day. */
export function open(at: string, ...more: readonly DeskChange[]) {
  const made = aDesk([...base, ...more]);
  const desk: MemoryDesk = {
    ...made,
    services: { ...made.services, clock: () => `${pollingDate}T09:30:00.000Z` },
  };
  const { container, unmount } = render(
    <OnDesk desk={desk} operation={operation} at={at} path="*">
      <Routes>
        {pollingDayFeature.screens.map(({ path, element }) => (
          <Route key={path} path={`/polling-day${path === '' ? '' : `/${path}`}`} element={element} />
        ))}
        <Route path="*" element={<p>Another screen</p>} />
      </Routes>
    </OnDesk>,
  );
  return { desk, container, unmount };
}

/** A station as it stands on the desk. */
export const stationOn = (desk: MemoryDesk, id: string) => desk.records.get('stations', id);
/** The entries of the log. */
export const logOf = (desk: MemoryDesk) => [...desk.records.all('dayLog').values()];
