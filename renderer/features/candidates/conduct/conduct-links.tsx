/** The two screens of conduct: the register, and the briefings. */
import { TabLinks } from '../../../ui/tab-links';

/** The register is open to few, the briefings to everybody. */
export function ConductLinks() {
  return (
    <TabLinks
      label="Conduct"
      links={[
        { to: '/candidates/conduct', label: 'Register' },
        { to: '/candidates/conduct/briefings', label: 'Briefings and receipts' },
      ]}
    />
  );
}
