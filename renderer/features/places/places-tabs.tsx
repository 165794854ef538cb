/** The screens of this place. */
import { TabLinks } from '../../ui/tab-links';

/** Links to the table, the plot, other places and areas. */
export function PlacesTabs() {
  return (
    <TabLinks
      label="Places"
      links={[
        { to: '/places', label: 'Polling stations' },
        { to: '/places/plot', label: 'Plot' },
        { to: '/places/places', label: 'Other places' },
        { to: '/places/areas', label: 'Areas' },
        { to: '/places/import', label: 'Import' },
      ]}
    />
  );
}
