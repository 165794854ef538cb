/** The open package of the operation, in its place beside the checklist and the retention. */
import { Screen } from '../../../ui/screen';
import { ClosingTabs } from './closing-tabs';
import { OperationPackage } from './package/operation-package';

/** The room of the package. */
export function PackageScreen() {
  return (
    <Screen
      title="Closing"
      purpose="The whole operation as an open package that can be read without this desk."
      tabs={<ClosingTabs />}
    >
      <OperationPackage />
    </Screen>
  );
}
