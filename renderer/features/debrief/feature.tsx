/** The debrief: one folder for each of its rooms. */
import '../../ui/worksheet.css';
import './debrief.css';
import type { Feature } from '../../services/feature';
import { closingActions, closingScreens, searchClosing } from './closing/room';
import { compiledActions, compiledScreens, searchCompiled } from './compiled/room';
import { contributionsActions, contributionsScreens, searchContributions } from './contributions/room';
import { learningActions, learningScreens, searchLearningPoints } from './learning/room';
import { mediaActions, mediaScreens, searchMedia } from './media/room';
import { notesActions, notesScreens, searchNotes } from './notes/room';
import { returnActions, returnScreens, searchReturns } from './returns/room';

export const debriefFeature: Feature = {
  id: 'debrief',
  label: 'Debrief',
  path: '/debrief',
  needsOperation: true,
  screens: [
    ...compiledScreens,
    ...learningScreens,
    ...mediaScreens,
    ...contributionsScreens,
    ...returnScreens,
    ...notesScreens,
    ...closingScreens,
  ],
  actions: [
    ...compiledActions,
    ...learningActions,
    ...mediaActions,
    ...contributionsActions,
    ...returnActions,
    ...notesActions,
    ...closingActions,
  ],
  search: (query, records, operation) => [
    ...searchCompiled(query, records, operation),
    ...searchLearningPoints(query, records, operation),
    ...searchMedia(query, records, operation),
    ...searchContributions(query, records, operation),
    ...searchReturns(query, records, operation),
    ...searchNotes(query, records, operation),
    ...searchClosing(query, records, operation),
  ],
};
