/** What the force has settled for itself: which CPS office takes its files, and whom to call. */
import { arrangementsId } from '../../core/cases/arrangements';
import { forceContactsRegister } from '../../core/registers/law';
import { useRecord } from '../../services/desk-context';
import { ExportRegister } from '../../services/export-register';
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
      actions={<ExportRegister register={forceContactsRegister} />}
    >
      <div className="stack-wide">
        <OfficePanel arrangements={arrangements} />
        <Contacts arrangements={arrangements} />
      </div>
    </Screen>
  );
}
