/** The plan: one folder for each of its rooms. */
import '../../ui/worksheet.css';
import './plan.css';
import type { Feature } from '../../services/feature';
import { Navigate } from 'react-router';
import { commandActions, commandScreens } from './command/room';
import { searchCommand } from './command/search';
import { considerationsActions, considerationsScreens, searchConsiderations } from './considerations/room';
import { decisionsActions, decisionsScreens, searchDecisions } from './decisions/room';
import { meetingsActions, meetingsScreens, searchMeetings } from './meetings/room';
import { partnersActions, partnersScreens } from './partners/room';
import { searchPartners } from './partners/search';
import { searchTexts, textsActions, textsScreens } from './texts/room';
import { timetableActions, timetableScreens } from './timetable/room';
import { searchTimetable } from './timetable/search';

export const planFeature: Feature = {
  id: 'plan',
  label: 'Plan',
  path: '/plan',
  needsOperation: true,
  screens: [
    { path: '', element: <Navigate to="/plan/timetable" replace /> },
    ...timetableScreens,
    ...commandScreens,
    ...partnersScreens,
    ...considerationsScreens,
    ...textsScreens,
    ...decisionsScreens,
    ...meetingsScreens,
  ],
  actions: [
    ...timetableActions,
    ...commandActions,
    ...partnersActions,
    ...considerationsActions,
    ...textsActions,
    ...decisionsActions,
    ...meetingsActions,
  ],
  search: (query, records, operation) => [
    ...searchTimetable(query, records, operation),
    ...searchCommand(query, records, operation),
    ...searchPartners(query, records, operation),
    ...searchConsiderations(query, records, operation),
    ...searchTexts(query, records, operation),
    ...searchDecisions(query, records, operation),
    ...searchMeetings(query, records, operation),
  ],
};
