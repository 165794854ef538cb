/** What the force has settled for itself: which CPS office takes its files, and whom to call. */
import { arrangementsId } from '../../core/cases/arrangements';
import { useRecord } from '../../services/desk-context';
import { Screen } from '../../ui/screen';
import { Contacts } from './contacts';
import { LawTabs } from './law-tabs';
import { OfficePanel } from './office-panel';

/** The CPS office with its reason, then the contacts. */
export function ArrangementsScreen() {
  const arrangements = useRecord('arrangements', arrangementsId);
  return (
    <Screen
      title="The force’s arrangements"
      purpose="Which CPS office takes the force’s electoral files, and whom the election SPOC may have to reach."
      tabs={<LawTabs />}
    >
      <div className="stack-wide">
        <OfficePanel arrangements={arrangements} />
        <Contacts arrangements={arrangements} />
      </div>
    </Screen>
  );
}
