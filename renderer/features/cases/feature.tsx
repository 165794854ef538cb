/** Cases: from the allegations that opened them to a file that the CPS accepts, and after. */
import '../../ui/worksheet.css';
import './cases.css';
import type { Feature } from '../../services/feature';
import { CaseScreen } from './case/case-screen';
import { RegisterScreen } from './cps/register-screen';
import { CasesScreen } from './list/cases-screen';
import { searchCases } from './search';

export const casesFeature: Feature = {
  id: 'cases',
  label: 'Cases',
  path: '/cases',
  needsOperation: true,
  screens: [
    { path: '', element: <CasesScreen /> },
    { path: 'register', element: <RegisterScreen /> },
    { path: ':caseId', element: <CaseScreen /> },
    { path: ':caseId/:section', element: <CaseScreen /> },
  ],
  actions: [{ id: 'open-case', label: 'Open a case', path: '/cases?add=case' }],
  search: searchCases,
};
