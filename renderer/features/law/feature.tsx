/** Law: the offences that the desk knows, the force's own copies of them, and what the force has settled. */
import '../../ui/worksheet.css';
import './law.css';
import type { Feature } from '../../services/feature';
import { ArrangementsScreen } from './arrangements-screen';
import { CatalogueScreen } from './catalogue-screen';
import { searchLaw } from './search';

export const lawFeature: Feature = {
  id: 'law',
  label: 'Law',
  path: '/law',
  needsOperation: true,
  screens: [
    { path: '', element: <CatalogueScreen /> },
    { path: 'arrangements', element: <ArrangementsScreen /> },
  ],
  actions: [
    { id: 'add-offence', label: 'Add an offence of our own', path: '/law?add=offence' },
    { id: 'force-arrangements', label: 'Open the force’s arrangements', path: '/law/arrangements' },
  ],
  search: searchLaw,
};
