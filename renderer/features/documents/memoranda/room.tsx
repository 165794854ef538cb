/** What this room gives to Documents. */
import { Navigate, useParams } from 'react-router';
import { planDocumentPath } from '../../../core/issuing/document-path';
import type { PaletteAction, Screen } from '../../../services/feature';
import { ClausesScreen } from './clauses-screen';
import { MemorandaScreen } from './memoranda-screen';
import { ReturnScreen } from './return-screen';

export { searchMemoranda } from './search-memoranda';

/** Memoranda are read and sent in their own room alone; an address among the other documents leads there. */
function ToMemorandum() {
  const { subjectId = '' } = useParams();
  return <Navigate replace to={planDocumentPath('memorandum', subjectId)} />;
}

export const memorandaScreens: readonly Screen[] = [
  { path: 'memoranda', element: <MemorandaScreen /> },
  { path: 'memoranda/clauses', element: <ClausesScreen /> },
  { path: 'memoranda/returned/:returnId', element: <ReturnScreen /> },
  { path: 'plan/memorandum/:subjectId', element: <ToMemorandum /> },
];

export const memorandaActions: readonly PaletteAction[] = [
  { id: 'documents-memoranda', label: 'Open memoranda with councils', path: '/documents/memoranda' },
  {
    id: 'documents-clauses',
    label: 'Change clauses of the memorandum',
    path: '/documents/memoranda/clauses',
  },
];
