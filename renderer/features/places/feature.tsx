/** Places: the areas, the places and the polling stations of the operation. */
import type { Feature } from '../../services/feature';
import { AreasScreen } from './areas-screen';
import { ImportScreen } from './import-screen';
import { OtherPlacesScreen } from './other-places-screen';
import { PlotScreen } from './plot-screen';
import { searchPlaces } from './search';
import { StationsScreen } from './stations-screen';

export const placesFeature: Feature = {
  id: 'places',
  label: 'Places',
  path: '/places',
  needsOperation: true,
  screens: [
    { path: '', element: <StationsScreen /> },
    { path: 'plot', element: <PlotScreen /> },
    { path: 'places', element: <OtherPlacesScreen /> },
    { path: 'areas', element: <AreasScreen /> },
    { path: 'import', element: <ImportScreen /> },
  ],
  actions: [
    { id: 'import-stations', label: 'Import polling stations', path: '/places/import' },
    { id: 'add-station', label: 'Add a polling station', path: '/places?add=station' },
    { id: 'add-place', label: 'Add a place', path: '/places/places?add=place' },
    { id: 'add-area', label: 'Add an area', path: '/places/areas?add=area' },
    { id: 'plot-stations', label: 'Plot polling stations', path: '/places/plot' },
  ],
  search: searchPlaces,
};
