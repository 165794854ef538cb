/** The screens of one workshop. */
import type { WorkshopId } from '../../core/workshop/workshop';
import { TabLinks } from '../../ui/tab-links';

/** Where the screens of a workshop stand. */
export function workshopPath(id: WorkshopId, screen: '' | 'run' | 'record' | 'slips' = ''): string {
  return `/workshops/${id}${screen === '' ? '' : `/${screen}`}`;
}

/** Set-up and record; presentation covers the page and is entered by a button. */
export function WorkshopTabs({ id }: { readonly id: WorkshopId }) {
  return (
    <TabLinks
      label="Screens of the workshop"
      links={[
        { to: workshopPath(id), label: 'Set-up' },
        { to: workshopPath(id, 'record'), label: 'Record' },
        { to: workshopPath(id, 'slips'), label: 'Slips' },
      ]}
    />
  );
}
