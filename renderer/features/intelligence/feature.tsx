/** Intelligence: the log, what happened at earlier elections, and what was learned from them. */
import '../../ui/worksheet.css';
import './intelligence.css';
import './records.css';
import type { Feature } from '../../services/feature';
import { HistoryScreen } from './history/history-screen';
import { searchHistory } from './history/search';
import { IntelligenceTabs } from './intelligence-tabs';
import { LearningScreen } from './learning/learning-screen';
import { searchLearning } from './learning/search';
import { LogScreen } from './log/log-screen';
import { searchLog } from './log/search';

export const intelligenceFeature: Feature = {
  id: 'intelligence',
  label: 'Intelligence',
  path: '/intelligence',
  needsOperation: true,
  screens: [
    { path: '', element: <LogScreen tabs={<IntelligenceTabs />} /> },
    { path: 'history', element: <HistoryScreen tabs={<IntelligenceTabs />} /> },
    { path: 'learning', element: <LearningScreen tabs={<IntelligenceTabs />} /> },
  ],
  actions: [
    { id: 'write-intelligence', label: 'Write an intelligence item', path: '/intelligence?add=item' },
    { id: 'print-intelligence', label: 'Print the intelligence log', path: '/intelligence?print=list' },
    { id: 'import-history', label: 'Import area history', path: '/intelligence/history?import=list' },
    { id: 'add-history', label: 'Add a history entry', path: '/intelligence/history?add=entry' },
    {
      id: 'add-learning',
      label: 'Add a recommendation or action',
      path: '/intelligence/learning?add=lesson',
    },
    {
      id: 'carry-over-learning',
      label: 'Carry over earlier learning',
      path: '/intelligence/learning?add=earlier',
    },
  ],
  search: (query, records, operation) => [
    ...searchLog(query, records, operation),
    ...searchHistory(query, records, operation),
    ...searchLearning(query, records, operation),
  ],
};
