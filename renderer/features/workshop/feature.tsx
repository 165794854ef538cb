/** Workshops: set-up, blind rounds in front of a room, reveal, agreed ratings, and the record of it all. */
import './workshop.css';
import './presentation.css';
import './workshop-print.css';
import type { Feature } from '../../services/feature';
import { LatestWorkshop } from './latest-workshop';
import { ListScreen } from './list-screen';
import { RecordScreen } from './record-screen';
import { RunScreen } from './run-screen';
import { searchWorkshops } from './search';
import { SetUpScreen } from './set-up-screen';
import { SlipsScreen } from './slips-screen';

export const workshopFeature: Feature = {
  id: 'workshop',
  label: 'Workshops',
  path: '/workshops',
  needsOperation: true,
  screens: [
    { path: '', element: <ListScreen /> },
    { path: 'latest/:screen', element: <LatestWorkshop /> },
    { path: ':workshopId', element: <SetUpScreen /> },
    { path: ':workshopId/run', element: <RunScreen /> },
    { path: ':workshopId/record', element: <RecordScreen /> },
    { path: ':workshopId/slips', element: <SlipsScreen /> },
  ],
  actions: [
    { id: 'workshop-plan', label: 'Plan or open a workshop', path: '/workshops' },
    { id: 'workshop-go-on', label: 'Go on with the workshop', path: '/workshops/latest/run' },
    { id: 'workshop-slips', label: 'Print slips for the workshop', path: '/workshops/latest/slips' },
    { id: 'workshop-record', label: 'Read the record of the workshop', path: '/workshops/latest/record' },
  ],
  search: searchWorkshops,
};
